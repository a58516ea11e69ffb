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

    /// <summary>What the table says of each name.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = rows
        .SelectMany(row => InlineFormula().Matches(row.Split('|')[1]).SelectMany(match => NamesIn(TexParser.Parse(match.Groups["tex"].Value)))
            .Select(name => (Name: name, Meaning: row.Split('|')[2])))
        .DistinctBy(said => said.Name).ToDictionary(said => said.Name, said => said.Meaning);

    /// <summary>The letters that count: they stand below others, and nothing stands below them.</summary>
    public static IReadOnlySet<string> Counters { get; } = Meanings
        .Where(said => said.Key.Length == 1 && char.IsAsciiLetterLower(said.Key[0]) && Counter().IsMatch(said.Value)).Select(said => said.Key).ToHashSet();

    /// <summary>The letters of a formula, each with its alphabet; the raised T of a transpose is none.</summary>
    public static IEnumerable<string> NamesIn(Formula formula) => FormulaParts.All(formula).OfType<Letters>()
        .Where(letters => letters is not { Text: "T", Alphabet: Alphabet.SansSerif })
        .Select(letters => letters.Alphabet is Alphabet.Usual or Alphabet.Upright ? letters.Text : $"{letters.Text} {letters.Alphabet}");

    [GeneratedRegex(@"## One letter, one meaning\n.*?\n\|---\|---\|\n(?<rows>(\|[^\n]*\n)+)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex("^ (how many|a class|a place|a layer)")]
    private static partial Regex Counter();

    [GeneratedRegex(@"\$(?<tex>[^$]+)\$")]
    private static partial Regex InlineFormula();
}
