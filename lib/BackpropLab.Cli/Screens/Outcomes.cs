using System.Globalization;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>Results in words.</summary>
static class Outcomes
{
    public static string Word(NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => "passed",
        NotebookOutcome.Failed => "failed",
        NotebookOutcome.Skipped => "skipped",
        _ => "stopped",
    };

    public static string Markup(NotebookOutcome outcome) => outcome switch
    {
        NotebookOutcome.Passed => "[green]passed[/]",
        NotebookOutcome.Failed => "[red]failed[/]",
        NotebookOutcome.Skipped => "[yellow]skipped[/]",
        _ => "[yellow]stopped[/]",
    };

    /// <summary>Code cells, with those that passed before those that there are if it is not all of them.</summary>
    public static string Cells(NotebookResult result)
    {
        var code = result.Cells.Where(cell => !cell.Cell.IsMarkdown).ToArray();
        var passed = code.Count(cell => cell.Outcome == CellOutcome.Passed);
        return string.Create(CultureInfo.InvariantCulture, $"{(passed == code.Length ? "" : $"{passed} of ")}{code.Length}");
    }

    public static string Seconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s");
}
