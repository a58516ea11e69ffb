using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    /// <summary>A part with what stands below and above it.</summary>
    /// <param name="scripts">The three.</param>
    /// <param name="kind">What the part does here.</param>
    /// <param name="style">How large it is set.</param>
    static XElement OfScripts(Scripts scripts, AtomKind kind, MathStyle style)
    {
        var name = (HaveLimits(scripts.Base, style), scripts.Below, scripts.Above) switch
        {
            (true, not null, not null) => "munderover",
            (true, not null, null) => "munder",
            (true, null, _) => "mover",
            (false, not null, not null) => "msubsup",
            (false, not null, null) => "msub",
            (false, null, _) => "msup",
        };
        return new XElement(
            name,
            scripts.Base is Symbol symbol ? OfSymbol(symbol, kind, style) : Of(scripts.Base, style),
            scripts.Below is null ? null : Of(scripts.Below, MathStyle.Script),
            scripts.Above is null ? null : Of(scripts.Above, MathStyle.Script));
    }

    /// <summary>Whether scripts stand under and over their base: at braces always, at sums and the like in a displayed formula.</summary>
    static bool HaveLimits(Formula formula, MathStyle style) => formula switch
    {
        Accent { Mark.IsBrace: true } => true,
        Symbol { Kind: AtomKind.Large, Text: not ("∫" or "∬" or "∮") } or Function { HasLimits: true } => style == MathStyle.Displayed,
        _ => false,
    };

    /// <summary>The primes of a font are raised and small already: they stand beside the name and not above it.</summary>
    static XElement OfPrimed(Primed primed, MathStyle style) =>
        new("mrow", Of(primed.Base, style), Tight(Operator(new string('′', primed.Primes))));

    static XElement OfAccent(Accent accent, MathStyle style)
    {
        var (name, attribute) = accent.Mark.IsBelow ? ("munder", "accentunder") : ("mover", "accent");
        return new XElement(
            name,
            accent.Mark.IsBrace ? null : new XAttribute(attribute, "true"),
            Of(accent.Base, style),
            new XElement("mo", new XAttribute("stretchy", accent.Mark.Grows ? "true" : "false"), accent.Mark.Text));
    }
}
