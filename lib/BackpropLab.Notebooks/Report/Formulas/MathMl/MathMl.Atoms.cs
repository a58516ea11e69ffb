using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace BackpropLab.Notebooks.Formulas;

static partial class MathMl
{
    /// <summary>A single letter is italic unasked, several are upright.</summary>
    static XElement OfLetters(Letters letters) => letters switch
    {
        { Alphabet: Alphabet.Usual, Text: [>= 'Α' and <= 'Ω'] } or { Alphabet: Alphabet.Upright } => Upright(letters.Text),
        { Alphabet: Alphabet.Usual } => new XElement("mi", letters.Text),
        _ => new XElement("mi", MathAlphabets.InAlphabet(letters.Text, letters.Alphabet)),
    };

    static XElement Upright(string text) =>
        new("mi", text.Length == 1 ? new XAttribute("mathvariant", "normal") : null, text);

    /// <summary>A browser drops the blanks at the ends, unless no line may break there.</summary>
    static XElement OfWords(Words words) => new("mtext", Blanks().Replace(words.Text, "\u00A0"));

    /// <summary>A symbol.</summary>
    /// <param name="symbol">The symbol.</param>
    /// <param name="kind">What it does here, which may be less than it could.</param>
    /// <param name="style">How large it is set.</param>
    static XElement OfSymbol(Symbol symbol, AtomKind kind, MathStyle style) => kind switch
    {
        AtomKind.Opening => Bracket(symbol.Text, "prefix", grows: false),
        AtomKind.Closing => Bracket(symbol.Text, "postfix", grows: false),
        AtomKind.Large => Tight(Operator(symbol.Text)),
        AtomKind.Ordinary when symbol.Kind == AtomKind.Binary => Tight(Operator(symbol.Text, new XAttribute("form", "prefix"))),
        AtomKind.Ordinary when symbol.Text is "|" or "‖" => Tight(Operator(symbol.Text, new XAttribute("stretchy", "false"))),
        AtomKind.Ordinary when char.IsPunctuation(symbol.Text[0]) => Tight(Operator(symbol.Text)),
        AtomKind.Ordinary when symbol.Text == "∂" => new XElement("mi", symbol.Text),
        AtomKind.Ordinary => Upright(symbol.Text),
        _ when style == MathStyle.Script => Tight(Operator(symbol.Text)),
        _ => Operator(symbol.Text),
    };

    /// <summary>An operator. In a displayed formula Firefox takes circled ones for large ones unless it is told.</summary>
    static XElement Operator(string text, XAttribute? attribute = null) =>
        new("mo", text is "⊙" or "⊗" or "⊕" ? new XAttribute("largeop", "false") : null, attribute, text);

    /// <summary>The element, with no space beside it.</summary>
    static XElement Tight(XElement element)
    {
        element.Add(new XAttribute("lspace", "0"), new XAttribute("rspace", "0"));
        return element;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
