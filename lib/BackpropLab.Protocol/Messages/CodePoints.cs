namespace BackpropLab.Protocol;

/// <summary>
/// Places in a text as Jupyter's messages count them, in Unicode code points, and as .NET does, in UTF-16: they differ
/// behind a character such as 𝑥, which is one of the former and two of the latter.
/// </summary>
public static class CodePoints
{
    /// <summary>The place in UTF-16; the nearest in the text if there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="codePoints">The code points before the place.</param>
    public static int ToUtf16(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
            index += IsPair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The code points before a place; one within a character is taken for the place before it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">The place in UTF-16; behind the text, its end.</param>
    public static int FromUtf16(string text, int index)
    {
        var codePoints = 0;
        for (var i = 0; i < text.Length && i + (IsPair(text, i) ? 2 : 1) <= index; codePoints++)
            i += IsPair(text, i) ? 2 : 1;
        return codePoints;
    }

    static bool IsPair(string text, int index) => index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]);
}
