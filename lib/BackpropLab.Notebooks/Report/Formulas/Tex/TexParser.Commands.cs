using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Formulas;

sealed partial class TexParser
{
    Formula ReadCommand(string command) => command switch
    {
        @"\frac" => new Fraction(ReadArgument(command), ReadArgument(command)),
        @"\dfrac" => new Fraction(ReadArgument(command), ReadArgument(command), IsDisplayed: true),
        @"\tfrac" => new Fraction(ReadArgument(command), ReadArgument(command), IsDisplayed: false),
        @"\sqrt" => ReadRoot(),
        @"\text" => new Words(EscapeInText().Replace(tokens.Braced(command), "$1")),
        @"\operatorname" => ReadOperatorName(),
        @"\left" => ReadFenced(),
        @"\begin" => ReadTable(),
        _ when TexNames.Alphabets.TryGetValue(command, out var drawnIn) => ReadInAlphabet(command, drawnIn),
        _ when TexNames.Letters.TryGetValue(command, out var letter) => new Letters(letter, alphabet),
        _ when TexNames.Functions.TryGetValue(command, out var function) => function,
        _ when TexNames.Marks.TryGetValue(command, out var mark) => new Accent(ReadArgument(command), mark),
        _ when TexNames.Spaces.TryGetValue(command, out var width) => new Space(width),
        _ when TexNames.Sizes.TryGetValue(command, out var size) => ReadDelimiter(command, size.Height, size.Kind),
        _ => TexSymbols.Find(command) ?? throw new TexException($"{command} is not known here."),
    };

    Root ReadRoot()
    {
        if (!tokens.Skip("["))
            return new Root(ReadArgument(@"\sqrt"), null);
        var degree = ReadRow("]");
        Expect("]");
        return new Root(ReadArgument(@"\sqrt"), degree);
    }

    Function ReadOperatorName()
    {
        var hasLimits = tokens.Skip("*");
        var name = tokens.Braced(@"\operatorname").Replace(@"\,", "\u2009", StringComparison.Ordinal);
        return name.Length > 0 && name.All(character => char.IsLetterOrDigit(character) || character is ' ' or '-' or '\u2009')
            ? new Function(name, hasLimits)
            : throw new TexException(@"\operatorname takes letters.");
    }

    Formula ReadInAlphabet(string command, Alphabet drawnIn)
    {
        if (IsLetter(tokens.Peek()))
            return new Letters(tokens.Next(), drawnIn);
        var before = alphabet;
        alphabet = drawnIn;
        var argument = ReadArgument(command);
        alphabet = before;
        return argument;
    }

    Delimiter ReadDelimiter(string command, double height, AtomKind kind) => new(new Symbol(ReadBracket(command), kind), height);

    Fenced ReadFenced()
    {
        var opening = ReadBracket(@"\left");
        var body = ReadRow();
        Expect(@"\right");
        return new Fenced(opening, body, ReadBracket(@"\right"));
    }

    /// <summary>A bracket; the point, which stands for none, is empty.</summary>
    string ReadBracket(string command)
    {
        var token = tokens.Next();
        return token switch
        {
            "." => "",
            "<" => "⟨",
            ">" => "⟩",
            _ => TexSymbols.Find(token) is { Kind: AtomKind.Opening or AtomKind.Closing } or { Text: "|" or "‖" or "/" }
                ? TexSymbols.Find(token)!.Text
                : throw new TexException($"{command} is followed by {TexTokens.Name(token)}, where a bracket was expected."),
        };
    }

    [GeneratedRegex(@"\\([%&#_${} ])")]
    private static partial Regex EscapeInText();
}
