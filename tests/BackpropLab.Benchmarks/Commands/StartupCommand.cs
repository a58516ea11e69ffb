using System.CommandLine;
using System.Diagnostics;
using BackpropLab.Notebooks;

namespace BackpropLab.Benchmarks;

/// <summary><c>startup</c>: what a reader waits for before the first result, for the next ones, and for a whole lesson.</summary>
static class StartupCommand
{
    const int Times = 5;
    const int LessonRuns = 3;
    const string Lesson = "notebooks/01-dataset.dib";

    static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    public static Command Create()
    {
        var command = new Command("startup", $"Start a worker and run cells in it; run {Lesson} with lab run.");
        command.SetAction((_, cancellation) => RunAsync(cancellation));
        return command;
    }

    static async Task RunAsync(CancellationToken cancellation)
    {
        Console.WriteLine(Processor.Description);
        var (first, later) = (new double[Times], new double[Times]);
        for (var time = 0; time < Times; time++)
            (first[time], later[time]) = await Worker(cancellation);
        var lesson = Enumerable.Range(0, LessonRuns).Min(_ => RunLesson());
        var table = new FigureTable("from ... to ...", "seconds");
        table.AddRow("start of a worker to its first result", FigureTable.Figure(first.Min()));
        table.AddRow("a later cell to its result", FigureTable.Figure(later.Min()));
        table.AddRow($"start of lab run {Lesson} to the report", FigureTable.Figure(lesson));
        table.Write();
    }

    static async Task<(double First, double Later)> Worker(CancellationToken cancellation)
    {
        var start = Stopwatch.GetTimestamp();
        await using var kernel = KernelClient.Start(Directory.GetCurrentDirectory());
        await Execute(kernel, "1 + 1", cancellation);
        var first = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var later = double.PositiveInfinity;
        for (var cell = 0; cell < Times; cell++)
        {
            start = Stopwatch.GetTimestamp();
            await Execute(kernel, $"var x{cell} = {cell}; x{cell} + 1", cancellation);
            later = Math.Min(later, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return (first, later);
    }

    static async Task Execute(KernelClient kernel, string code, CancellationToken cancellation)
    {
        var execution = await kernel.ExecuteAsync(code, Limit, cancellation: cancellation);
        if (!execution.Succeeded)
            throw new BenchmarkException($"The worker could not run {code}.");
    }

    static double RunLesson()
    {
        var report = Directory.CreateTempSubdirectory("backprop-lab-startup-");
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "lab.dll"), "run", Lesson, "--output", report.FullName]) { RedirectStandardOutput = true };
            var began = Stopwatch.GetTimestamp();
            using var process = Process.Start(start)!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return process.ExitCode == 0
                ? Stopwatch.GetElapsedTime(began).TotalSeconds
                : throw new BenchmarkException($"lab run {Lesson} ended with exit code {process.ExitCode}: start this in the repository's own folder.");
        }
        finally
        {
            report.Delete(recursive: true);
        }
    }
}
