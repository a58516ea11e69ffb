using System.Collections.Concurrent;
using BackpropLab.Notebooks;
using Spectre.Console;

namespace BackpropLab.Cli;

/// <summary>What a person sees while notebooks run: bars in a terminal, plain lines elsewhere.</summary>
static class RunScreen
{
    public static Task<IReadOnlyList<NotebookResult>> ShowAsync(
        IAnsiConsole console, IReadOnlyList<string> notebooks, Func<Action<RunProgress>, Task<IReadOnlyList<NotebookResult>>> run) =>
        Terminal.IsPlain ? run(progress => PrintLine(console, progress)) : ShowBars(console, notebooks, run);

    static Task<IReadOnlyList<NotebookResult>> ShowBars(
        IAnsiConsole console, IReadOnlyList<string> notebooks, Func<Action<RunProgress>, Task<IReadOnlyList<NotebookResult>>> run) =>
        console.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn(), new SpinnerColumn())
            .StartAsync(context =>
            {
                var bars = new ConcurrentDictionary<string, ProgressTask>(
                    notebooks.ToDictionary(path => path, path => context.AddTask(Markup.Escape(Printable.Name(path)), autoStart: false)));
                return run(progress => Advance(bars[progress.Path], progress));
            });

    static void Advance(ProgressTask bar, RunProgress progress)
    {
        if (!bar.IsStarted)
            bar.StartTask();
        bar.MaxValue = Math.Max(1, progress.CellCount);
        bar.Value = progress.CellsDone;
        if (progress.Finished is not { } result)
            return;
        bar.Description = $"{Markup.Escape(Printable.Name(progress.Path))} {ResultColumns.Markup(result.Outcome)}";
        bar.StopTask();
    }

    static void PrintLine(IAnsiConsole console, RunProgress progress)
    {
        if (progress.Finished is { } result)
            console.Profile.Out.Writer.WriteLine($"{Printable.Name(progress.Path)}: {result.Outcome.Word()}, {ResultColumns.Cells(result)} cells, {ResultColumns.Seconds(result.Elapsed)}");
    }
}
