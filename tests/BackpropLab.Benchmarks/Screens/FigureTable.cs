using Spectre.Console;

namespace BackpropLab.Benchmarks;

/// <summary>A table whose first column is words and the others figures, in Markdown as the README takes it.</summary>
sealed class FigureTable
{
    const int PlainWidth = 120;

    readonly Spectre.Console.Table table = new Spectre.Console.Table().Border(TableBorder.Markdown);

    public FigureTable(string first, params string[] figures)
    {
        table.AddColumn(first);
        foreach (var figure in figures)
            table.AddColumn(new Spectre.Console.TableColumn(figure).RightAligned());
    }

    public void AddRow(params string[] cells) => table.AddRow([.. cells.Select(Markup.Escape)]);

    public void Write()
    {
        if (Console.IsOutputRedirected)
            AnsiConsole.Console.Profile.Width = PlainWidth;
        AnsiConsole.Console.Write(table);
    }

    /// <summary>A figure with three digits, or all before the point, or nothing.</summary>
    public static string Figure(double? value) =>
        value is not { } number ? "" : number < 1000 ? FormattableString.Invariant($"{number:G3}") : FormattableString.Invariant($"{number:F0}");

    /// <summary>How many times, or nothing.</summary>
    public static string Times(double? ratio) => ratio is { } number ? FormattableString.Invariant($"{number:F2}") : "";
}
