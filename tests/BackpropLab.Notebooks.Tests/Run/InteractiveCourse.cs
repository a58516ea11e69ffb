namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>Notebooks in .NET Interactive itself.</summary>
static class InteractiveCourse
{
    public static async Task Passes(WarmWorkers workers, string path)
    {
        var results = await workers.RunAsync(DibDocument.Load(path), KernelEngine.Interactive(Repository.Root), Path.GetDirectoryName(path));
        Assert.Empty(results.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.All(results, cell => Assert.Equal(CellOutcome.Passed, cell.Outcome));
    }
}
