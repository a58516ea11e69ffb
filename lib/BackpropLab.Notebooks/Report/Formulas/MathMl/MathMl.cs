using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

/// <summary>
/// Writes a formula as MathML Core (W3C), which browsers set without a script. What stands between two operators is
/// left to their dictionary; where that knows less than TeX, the element says it.
/// </summary>
static partial class MathMl
{
    /// <summary>A formula in a line of text.</summary>
    public static string Inline(Formula formula) => Math(formula, MathStyle.Inline).ToString(SaveOptions.DisableFormatting);

    /// <summary>
    /// A formula of its own, in the pieces that <c>\quad</c> and <c>\qquad</c> part: where there is no room for them side by side,
    /// a page sets them one below the other.
    /// </summary>
    public static IEnumerable<string> Displayed(Formula formula) =>
        Pieces(formula).Select(piece => Math(piece, MathStyle.Displayed).ToString(SaveOptions.DisableFormatting));

    static XElement Math(Formula formula, MathStyle style) => new(
        "math",
        style == MathStyle.Displayed ? new XAttribute("display", "block") : null,
        formula is Row row ? Parts(row.Parts, style) : Of(formula, style));

    static IEnumerable<Formula> Pieces(Formula formula)
    {
        if (formula is not Row row)
            return [formula];
        var pieces = new List<List<Formula>> { new() };
        foreach (var part in row.Parts)
        {
            if (part is Space { Width: >= 1 })
                pieces.Add([]);
            else
                pieces[^1].Add(part);
        }

        return pieces.Where(piece => piece.Count > 0).Select(piece => new Row(piece));
    }

    static XElement Of(Formula formula, MathStyle style) => formula switch
    {
        Row row => new XElement("mrow", Parts(row.Parts, style)),
        Letters letters => OfLetters(letters),
        Number number => new XElement("mn", number.Digits),
        Symbol symbol => OfSymbol(symbol, symbol.Kind, style),
        Function function => Upright(function.Name),
        Words words => OfWords(words),
        Space space => OfSpace(space.Width),
        Fraction fraction => OfFraction(fraction, style),
        Root root => OfRoot(root, style),
        Scripts scripts => OfScripts(scripts, KindOf(scripts), style),
        Primed primed => OfPrimed(primed, style),
        Accent accent => OfAccent(accent, style),
        Fenced fenced => OfFenced(fenced, style),
        Delimiter delimiter => OfDelimiter(delimiter),
        Table table => OfTable(table),
        _ => throw new ArgumentException($"{formula.GetType().Name} has no MathML.", nameof(formula)),
    };
}
