namespace BackpropLab.Tests;

/// <summary>The library's public members stand in a file that a person has read: a change shows in review.</summary>
public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_of_the_library_is_the_approved_one() => Snapshot.Match("BackpropLab", PublicSurface.Of(typeof(Mlp).Assembly));
}
