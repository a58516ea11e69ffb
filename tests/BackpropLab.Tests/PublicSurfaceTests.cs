using BackpropLab.Autograd;
using BackpropLab.Lessons;

namespace BackpropLab.Tests;

public class PublicSurfaceTests
{
    [Theory]
    [InlineData(typeof(Mlp))]
    [InlineData(typeof(Tensor))]
    [InlineData(typeof(MlpCourse))]
    public void The_public_surface_of_an_assembly_is_the_approved_one(Type type) => PublicSurface.IsApproved(type);
}
