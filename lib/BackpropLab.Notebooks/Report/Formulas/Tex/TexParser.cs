using System.Text;
using System.Xml;

namespace BackpropLab.Notebooks.Formulas;

/// <summary>Reads a formula from the TeX that notebooks write: LaTeX's mathematics, without packages and definitions.</summary>
sealed partial class TexParser
{
    /// <summary>Far more than a formula for people has, and far less than a stack holds.</summary>
    const int Deepest = 100;

    readonly TexTokens tokens;
    Alphabet alphabet;
    int depth;

    TexParser(TexTokens tokens) => this.tokens = tokens;

    /// <summary>The formula.</summary>
    /// <exception cref="TexException">It cannot be read; the message says what was found and what was expected.</exception>
    public static Formula Parse(string tex)
    {
        if (!IsText(tex))
            throw new TexException("It holds control characters, or half a character.");
        var parser = new TexParser(new TexTokens(tex));
        var formula = parser.ReadRow("");
        parser.Expect("");
        return formula;
    }

    /// <summary>Parts up to one of these tokens, which is left where it is. What nobody may leave open ends it too.</summary>
    Formula ReadRow(params ReadOnlySpan<string> ends)
    {
        var parts = new List<Formula>();
        while (!ends.Contains(tokens.Peek()) && tokens.Peek() is not ("" or "}" or "&" or @"\\" or @"\right" or @"\end"))
            parts.Add(ReadPart());
        return parts is [not Symbol] ? parts[0] : new Row(parts);
    }

    /// <summary>A part with what stands below and above it.</summary>
    Formula ReadPart()
    {
        if (++depth > Deepest)
            throw new TexException($"It is nested more than {Deepest} deep.");
        var part = tokens.Peek() is "^" or "_" or "'" ? new Row([]) : ReadAtom();
        var scripted = ReadScripts(part);
        depth--;
        return scripted;
    }

    /// <summary>What a command takes: a group in braces, or the next character or command.</summary>
    Formula ReadArgument(string command) => tokens.Peek() switch
    {
        "{" => ReadAtom(),
        var token when IsDigit(token) => new Number(tokens.Next()),
        "" or "}" or "&" or "^" or "_" or "'" or @"\\" or @"\right" or @"\end" =>
            throw new TexException($"{command} is followed by {TexTokens.Name(tokens.Peek())}, where something to work on was expected."),
        _ => ReadPartAlone(),
    };

    Formula ReadPartAlone()
    {
        if (++depth > Deepest)
            throw new TexException($"It is nested more than {Deepest} deep.");
        var atom = ReadAtom();
        depth--;
        return atom;
    }

    Formula ReadAtom()
    {
        var token = tokens.Peek();
        if (IsInName(token))
            return ReadName();
        if (IsDigit(token))
            return new Number(tokens.Digits());
        tokens.Next();
        return token switch
        {
            "{" => ReadGroup(),
            ['\\', _, ..] => ReadCommand(token),
            _ => TexSymbols.Find(token) ?? throw new TexException($"{TexTokens.Name(token)} means nothing in a formula."),
        };
    }

    Formula ReadGroup()
    {
        var group = ReadRow("}");
        Expect("}");
        return group;
    }

    /// <summary>One letter is a variable; letters and digits of an alphabet that was asked for make one name.</summary>
    Letters ReadName()
    {
        var text = tokens.Next();
        while (alphabet != Alphabet.Usual && IsInName(tokens.Peek()))
            text += tokens.Next();
        return new Letters(text, alphabet);
    }

    bool IsInName(string token) => IsLetter(token) || (alphabet != Alphabet.Usual && IsDigit(token));

    void Expect(string token)
    {
        if (!tokens.Skip(token))
            throw new TexException($"{TexTokens.Name(tokens.Peek())} stands where {TexTokens.Name(token)} was expected.");
    }

    /// <summary>Whether XML can hold it, and so the page.</summary>
    static bool IsText(string tex)
    {
        for (var i = 0; i < tex.Length; i++)
        {
            if (char.IsHighSurrogate(tex[i]) && i + 1 < tex.Length && XmlConvert.IsXmlSurrogatePair(tex[i + 1], tex[i]))
                i++;
            else if (!XmlConvert.IsXmlChar(tex[i]))
                return false;
        }

        return true;
    }

    static bool IsDigit(string token) => token is [>= '0' and <= '9'];

    static bool IsLetter(string token) => token.Length > 0 && token[0] != '\\' && Rune.IsLetter(Rune.GetRuneAt(token, 0));
}
