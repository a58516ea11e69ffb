using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    static XElement OfFenced(Fenced fenced, MathStyle style) => new(
        "mrow",
        fenced.Opening.Length == 0 ? null : Bracket(fenced.Opening, "prefix", grows: true),
        Of(fenced.Body, style),
        fenced.Closing.Length == 0 ? null : Bracket(fenced.Closing, "postfix", grows: true));

    static XElement OfDelimiter(Delimiter delimiter)
    {
        var (text, kind) = delimiter.Bracket;
        var bracket = kind switch
        {
            AtomKind.Opening => Bracket(text, "prefix", grows: true),
            AtomKind.Closing => Bracket(text, "postfix", grows: true),
            AtomKind.Relation => Operator(text, new XAttribute("stretchy", "true")),
            _ => Tight(Operator(text, new XAttribute("stretchy", "true"))),
        };
        bracket.Add(new XAttribute("minsize", Em(delimiter.Height)), new XAttribute("maxsize", Em(delimiter.Height)));
        return bracket;
    }

    static XElement Bracket(string text, string form, bool grows) =>
        new("mo", new XAttribute("form", form), new XAttribute("stretchy", grows ? "true" : "false"), text);
}
