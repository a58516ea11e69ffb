namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>Notebooks in .NET Interactive itself.</summary>
static class InteractiveCourse
{
    // The real engine takes its time, and a machine that runs several at once more of it.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static async Task Passes(string path)
    {
        var options = new RunOptions { CellTimeout = Patience, Kernel = new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) } };
        var result = await NotebookRunner.RunAsync(path, options);
        Need.Package(result.Outcome != NotebookOutcome.Skipped, result.Reason!);
        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
    }
}
