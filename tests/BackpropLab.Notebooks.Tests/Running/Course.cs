namespace BackpropLab.Notebooks.Tests.Running;

public class Course
{
    // The real engine takes its time, and a machine that runs several at once more of it.
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Select(path => Path.GetFileName(path)).Order()];

    public static TheoryData<string> Editions => [.. Notebooks.SelectMany(row => new[] { row.Data, Path.Combine("source", row.Data) })];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_notebook_runs_here_from_top_to_bottom(string name)
    {
        var result = await NotebookRunner.RunAsync(Path.Combine(Repository.Notebooks, name), new RunOptions());
        Need.Package(result.Outcome != NotebookOutcome.Skipped, result.Reason!);
        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Every_notebook_runs_in_NET_Interactive_students_and_teachers(string name)
    {
        var options = new RunOptions { CellTimeout = Patience, Kernel = new KernelOptions { Engine = KernelEngine.Interactive(Repository.Root) } };
        var result = await NotebookRunner.RunAsync(Path.Combine(Repository.Notebooks, name), options);
        Need.Package(result.Outcome != NotebookOutcome.Skipped, result.Reason!);
        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
    }
}
