using BackpropLab.Classroom;
using BackpropLab.Kernel;
using BackpropLab.Live;
using BackpropLab.Protocol;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests;

public class PublicSurfaceTests
{
    [Theory]
    [InlineData(typeof(NotebookKernel))]
    [InlineData(typeof(NotebookRunner))]
    [InlineData(typeof(Grader))]
    [InlineData(typeof(StudioServer))]
    [InlineData(typeof(WatchedRun))]
    [InlineData(typeof(MessageLimits))]
    public void The_public_surface_of_an_assembly_is_the_approved_one(Type type) => PublicSurface.IsApproved(type);
}
