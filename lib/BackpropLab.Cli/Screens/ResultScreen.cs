using BackpropLab.Notebooks;
using Spectre.Console;

namespace BackpropLab.Cli;

/// <summary>What a person sees when notebooks have run: what failed, the table, and where the report is.</summary>
static class ResultScreen
{
    const int TracebackLines = 8;

    public static void Show(IAnsiConsole console, IReadOnlyList<NotebookResult> results, string report)
    {
        foreach (var result in results)
        {
            ShowFailures(console, result);
            if (result.Reason is { } reason)
                console.MarkupLineInterpolated($"[yellow]{Printable.Name(result.Path)}: {Printable.Text(reason)}[/]");
        }

        var table = new Table().Border(Terminal.IsPlain ? TableBorder.Ascii : TableBorder.Rounded)
            .AddColumns(new TableColumn("Notebook"), new TableColumn("Cells").RightAligned(), new TableColumn("Time").RightAligned(), new TableColumn("Result"));
        foreach (var result in results)
            table.AddRow(Markup.Escape(Printable.Name(result.Path)), ResultColumns.Cells(result), ResultColumns.Seconds(result.Elapsed), ResultColumns.Markup(result.Outcome));
        console.Write(table);
        // Written past the console's own line breaking: a path is copied whole.
        console.Profile.Out.Writer.WriteLine($"Report: {report}");
    }

    static void ShowFailures(IAnsiConsole console, NotebookResult result)
    {
        for (var i = 0; i < result.Cells.Count; i++)
        {
            foreach (var error in result.Cells[i].Outputs.OfType<ErrorOutput>())
            {
                console.MarkupLineInterpolated($"[{(error.IsWaiting ? "yellow" : "red")}]{Printable.Name(result.Path)}, cell {i + 1}: {error.Name}: {Printable.Text(error.Message)}[/]");
                // Written past the console's own line breaking, which would part a caret from its place.
                foreach (var line in error.Traceback.Take(TracebackLines))
                    console.Profile.Out.Writer.WriteLine("    " + Printable.Text(line));
            }
        }
    }
}
