namespace BackpropLab.PlotlyNetTests;

public class PublicSurfaceTests
{
    [Fact]
    public void The_public_surface_of_the_bridge_is_the_approved_one() => PublicSurface.IsApproved(typeof(PlotlyNet));
}
