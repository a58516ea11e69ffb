using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>Brackets and separators in the parts of a formula, which the reader leaves side by side.</summary>
static class Brackets
{
    public static Formula[] Parts(Formula formula) =>
        formula is Row row ? [.. row.Parts.Where(part => part is not Space { Width: < 1 })] : [formula];

    /// <summary>The sign of a part, with the scripts and the height that a bracket may have taken off.</summary>
    public static Symbol? Sign(Formula part) => part switch
    {
        Symbol symbol => symbol,
        Delimiter delimiter => delimiter.Bracket,
        Scripts { Base: Symbol or Delimiter } scripts => Sign(scripts.Base),
        _ => null,
    };

    public static bool Is(Formula part, string text) => part is Symbol symbol && symbol.Text == text;

    public static bool Opens(Formula part) => Sign(part) is { Kind: AtomKind.Opening };

    public static bool Closes(Formula part) => Sign(part) is { Kind: AtomKind.Closing };

    /// <summary>Cuts at the parts that separate, where no bracket is open; what separates goes with what follows it.</summary>
    public static IEnumerable<(Formula? Separator, IReadOnlyList<Formula> Parts)> Cut(IReadOnlyList<Formula> parts, Func<Formula, bool> separates)
    {
        var (depth, separator, piece) = (0, (Formula?)null, new List<Formula>());
        foreach (var part in parts)
        {
            depth += Opens(part) ? 1 : Closes(part) ? -1 : 0;
            if (depth > 0 || !separates(part))
            {
                piece.Add(part);
                continue;
            }

            yield return (separator, piece);
            (separator, piece) = (part, []);
        }

        yield return (separator, piece);
    }
}
