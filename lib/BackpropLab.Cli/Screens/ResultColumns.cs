using System.Globalization;
using BackpropLab.Notebooks;

namespace BackpropLab.Cli;

/// <summary>The columns of a result as the console shows them.</summary>
static class ResultColumns
{
    public static string Markup(NotebookOutcome outcome)
    {
        var colour = outcome switch
        {
            NotebookOutcome.Passed => "green",
            NotebookOutcome.Failed => "red",
            _ => "yellow",
        };
        return $"[{colour}]{outcome.Word()}[/]";
    }

    /// <summary>Code cells, with those that passed before those that there are if it is not all of them.</summary>
    public static string Cells(NotebookResult result) =>
        string.Create(CultureInfo.InvariantCulture, $"{(result.CodePassed == result.CodeCells ? "" : $"{result.CodePassed} of ")}{result.CodeCells}");

    public static string Seconds(TimeSpan elapsed) => string.Create(CultureInfo.InvariantCulture, $"{elapsed.TotalSeconds:0.0} s");
}
