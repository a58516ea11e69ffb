using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Running;

public class Course
{
    const string RunnerVariable = "LAB_DIB_RUNNER";

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_notebook_runs_here_from_top_to_bottom(string name)
    {
        var result = await NotebookRunner.RunAsync(Path.Combine(Repository.Notebooks, name), new RunOptions());
        Assert.SkipWhen(result.Outcome == NotebookOutcome.Skipped, result.Reason!);
        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_notebook_runs_in_NET_Interactive(string name)
    {
        var runner = Environment.GetEnvironmentVariable(RunnerVariable);
        Assert.SkipWhen(string.IsNullOrEmpty(runner), $"{RunnerVariable} names no program that runs a .dib in .NET Interactive.");
        using var process = Process.Start(new ProcessStartInfo(runner)
        {
            ArgumentList = { Path.Combine(Repository.Notebooks, name) },
            WorkingDirectory = Repository.Notebooks,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var limit = new CancellationTokenSource(Patience);
        var output = process.StandardOutput.ReadToEndAsync(limit.Token);
        var errors = process.StandardError.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        Assert.True(process.ExitCode == 0, $"{runner} exited with {process.ExitCode}:\n{await output}\n{await errors}");
    }
}
