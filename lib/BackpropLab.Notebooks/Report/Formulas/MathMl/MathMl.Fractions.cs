using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    static XElement OfFraction(Fraction fraction, MathStyle style)
    {
        // Above and below the line stands what would be in a line of text, unless that is too large already.
        var inner = style == MathStyle.Script ? MathStyle.Script
            : (fraction.IsDisplayed ?? style == MathStyle.Displayed) ? MathStyle.Inline
            : MathStyle.Script;
        return new XElement(
            "mfrac",
            fraction.IsDisplayed is { } isDisplayed ? new XAttribute("displaystyle", isDisplayed ? "true" : "false") : null,
            Of(fraction.Numerator, inner),
            Of(fraction.Denominator, inner));
    }

    static XElement OfRoot(Root root, MathStyle style) => root.Degree is null
        ? new XElement("msqrt", Of(root.Radicand, style))
        : new XElement("mroot", Of(root.Radicand, style), Of(root.Degree, MathStyle.Script));
}
