using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    /// <summary>TeX's thin space in em: 3/18.</summary>
    const double ThinSpace = 1 / 6.0;

    /// <summary>Parts side by side.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="style">How large they are set.</param>
    /// <param name="before">What stands before them, if they go on with something.</param>
    static IEnumerable<XElement> Parts(IReadOnlyList<Formula> parts, MathStyle style, AtomKind? before = null)
    {
        for (var i = 0; i < parts.Count; i++)
        {
            if (parts[i] is Space space)
            {
                yield return OfSpace(space.Width);
                continue;
            }

            var next = parts.Skip(i + 1).FirstOrDefault(part => part is not Space);
            var kind = KindBetween(before, KindOf(parts[i]), next is null ? null : KindOf(next));
            if (before is { } left && NeedThinSpace(left, kind))
                yield return OfSpace(ThinSpace);
            yield return parts[i] switch
            {
                Symbol symbol => OfSymbol(symbol, kind, style),
                Scripts scripts => OfScripts(scripts, kind, style),
                var part => Of(part, style),
            };
            before = kind;
        }
    }

    static AtomKind KindOf(Formula formula) => formula switch
    {
        Symbol symbol => symbol.Kind,
        Delimiter delimiter => delimiter.Bracket.Kind,
        Function => AtomKind.Large,
        Scripts scripts => KindOf(scripts.Base),
        _ => AtomKind.Ordinary,
    };

    /// <summary>The TeXbook, page 170: a binary operator without two operands is none, but a sign or a letter.</summary>
    static AtomKind KindBetween(AtomKind? before, AtomKind kind, AtomKind? next) =>
        kind == AtomKind.Binary
        && (before is null or AtomKind.Binary or AtomKind.Large or AtomKind.Relation or AtomKind.Opening or AtomKind.Punctuation
            || next is null or AtomKind.Relation or AtomKind.Closing or AtomKind.Punctuation)
            ? AtomKind.Ordinary
            : kind;

    /// <summary>The TeXbook, page 170, as far as it is about large operators and names of functions; they bring no space of their own.</summary>
    static bool NeedThinSpace(AtomKind left, AtomKind right) =>
        left == AtomKind.Large ? right is AtomKind.Ordinary or AtomKind.Large
        : right == AtomKind.Large && left is AtomKind.Ordinary or AtomKind.Closing;

    static XElement OfSpace(double width) => new("mspace", new XAttribute("width", Em(width)));

    static string Em(double length) => FormattableString.Invariant($"{length:0.###}em");
}
