namespace BackpropLab.Notebooks.Formulas;

/// <summary>
/// The tokens of TeX, one after the other: a command with its backslash, or one character. Blanks are none. After the
/// last one, and as long as one asks, come empty ones.
/// </summary>
/// <param name="tex">The TeX, without half characters.</param>
sealed class TexTokens(string tex)
{
    int at;

    /// <summary>The next token, which stays where it is.</summary>
    public string Peek()
    {
        while (at < tex.Length && char.IsWhiteSpace(tex[at]))
            at++;
        return at == tex.Length ? "" : tex.Substring(at, LengthAt(at));
    }

    /// <summary>The next token.</summary>
    public string Next()
    {
        var token = Peek();
        at += token.Length;
        return token;
    }

    /// <summary>Goes past the next token if it is this one.</summary>
    public bool Skip(string token)
    {
        if (Peek() != token)
            return false;
        at += token.Length;
        return true;
    }

    /// <summary>The digits that follow without a blank, with at most one point, which has digits behind it.</summary>
    public string Digits()
    {
        var start = at;
        GoPastDigits();
        if (at + 1 < tex.Length && tex[at] == '.' && char.IsAsciiDigit(tex[at + 1]))
        {
            at++;
            GoPastDigits();
        }

        return tex[start..at];
    }

    /// <summary>What stands between the braces that come next, as it is: blanks, braces and backslashes too.</summary>
    /// <exception cref="TexException">No brace comes next, or it is not closed.</exception>
    public string Braced(string command)
    {
        if (!Skip("{"))
            throw new TexException($"{command} is followed by {Name(Peek())}, where a text in braces was expected.");
        var start = at;
        for (var open = 1; at < tex.Length; at += LengthAt(at))
        {
            open += tex[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (open == 0)
                return tex[start..at++];
        }

        throw new TexException($"The brace after {command} is not closed.");
    }

    /// <summary>A token for a sentence.</summary>
    public static string Name(string token) => token.Length == 0 ? "the end" : $"'{token}'";

    void GoPastDigits()
    {
        while (at < tex.Length && char.IsAsciiDigit(tex[at]))
            at++;
    }

    int LengthAt(int start)
    {
        if (tex[start] == '\\' && start + 1 < tex.Length)
        {
            var end = start + 1;
            while (end < tex.Length && char.IsAsciiLetter(tex[end]))
                end++;
            return end > start + 1 ? end - start : 1 + CharacterAt(start + 1);
        }

        return CharacterAt(start);
    }

    int CharacterAt(int start) => char.IsHighSurrogate(tex[start]) ? 2 : 1;
}
