using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Notation;

/// <summary>The table of notation on the map of the course: which letters there are.</summary>
static partial class NotationTable
{
    static readonly string[] rows = [.. DibDocument.Load(Path.Combine(Repository.Notebooks, "00-course-map.dib")).Cells
        .Where(cell => cell.IsMarkdown)
        .Select(cell => Table().Match(cell.Source)).Single(match => match.Success).Groups["rows"].Value
        .Split('\n', StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The symbols of the first column, in order, as TeX.</summary>
    public static IReadOnlyList<string> Symbols { get; } =
        [.. rows.SelectMany(row => InlineFormula().Matches(row.Split('|')[1])).Select(match => match.Groups["tex"].Value)];

    /// <summary>The names in them.</summary>
    public static IReadOnlySet<string> Names { get; } = Symbols.SelectMany(symbol => NamesIn(TexParser.Parse(symbol))).ToHashSet();

    /// <summary>The letters of a formula, each with its alphabet; the raised T of a transpose is none.</summary>
    public static IEnumerable<string> NamesIn(Formula formula) => FormulaParts.All(formula).OfType<Letters>()
        .Where(letters => letters is not { Text: "T", Alphabet: Alphabet.SansSerif })
        .Select(letters => letters.Alphabet is Alphabet.Usual or Alphabet.Upright ? letters.Text : $"{letters.Text} {letters.Alphabet}");

    [GeneratedRegex(@"## One letter, one meaning\n.*?\n\|---\|---\|\n(?<rows>(\|[^\n]*\n)+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(@"\$(?<tex>[^$]+)\$")]
    private static partial Regex InlineFormula();
}
