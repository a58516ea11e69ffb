using System.Text;

namespace BackpropLab.Notebooks.Formulas;

/// <summary>The mathematical alphanumeric symbols of Unicode (U+1D400 to U+1D7FF), and those that it had before.</summary>
static class MathAlphabets
{
    /// <summary>What Unicode had before it had the alphabets, so that these have gaps there.</summary>
    static readonly Dictionary<(Alphabet, char), string> early = new()
    {
        [(Alphabet.Italic, 'h')] = "ℎ",
        [(Alphabet.Script, 'B')] = "ℬ", [(Alphabet.Script, 'E')] = "ℰ", [(Alphabet.Script, 'F')] = "ℱ",
        [(Alphabet.Script, 'H')] = "ℋ", [(Alphabet.Script, 'I')] = "ℐ", [(Alphabet.Script, 'L')] = "ℒ",
        [(Alphabet.Script, 'M')] = "ℳ", [(Alphabet.Script, 'R')] = "ℛ",
        [(Alphabet.Script, 'e')] = "ℯ", [(Alphabet.Script, 'g')] = "ℊ", [(Alphabet.Script, 'o')] = "ℴ",
        [(Alphabet.Fraktur, 'C')] = "ℭ", [(Alphabet.Fraktur, 'H')] = "ℌ", [(Alphabet.Fraktur, 'I')] = "ℑ",
        [(Alphabet.Fraktur, 'R')] = "ℜ", [(Alphabet.Fraktur, 'Z')] = "ℨ",
        [(Alphabet.DoubleStruck, 'C')] = "ℂ", [(Alphabet.DoubleStruck, 'H')] = "ℍ", [(Alphabet.DoubleStruck, 'N')] = "ℕ",
        [(Alphabet.DoubleStruck, 'P')] = "ℙ", [(Alphabet.DoubleStruck, 'Q')] = "ℚ", [(Alphabet.DoubleStruck, 'R')] = "ℝ",
        [(Alphabet.DoubleStruck, 'Z')] = "ℤ",
    };

    /// <summary>The letters and digits drawn in an alphabet; one that it lacks stays as it is.</summary>
    public static string InAlphabet(string text, Alphabet alphabet) =>
        string.Concat(text.Select(character => early.GetValueOrDefault((alphabet, character)) ?? Mapped(character, alphabet)));

    static string Mapped(char character, Alphabet alphabet)
    {
        var (capital, greek, digit) = Beginnings(alphabet);
        var code = character switch
        {
            >= 'A' and <= 'Z' => capital + (character - 'A'),
            >= 'a' and <= 'z' => capital + 26 + (character - 'a'),
            >= 'Α' and <= 'Ω' when greek > 0 => greek + (character - 'Α'),
            >= 'α' and <= 'ω' when greek > 0 => greek + 26 + (character - 'α'),
            >= '0' and <= '9' when digit > 0 => digit + (character - '0'),
            _ => 0,
        };
        return code > 0 ? new Rune(code).ToString() : character.ToString();
    }

    /// <summary>The code points of an alphabet's capital A, capital Alpha and digit 0; 0 where it has none.</summary>
    static (int Capital, int Greek, int Digit) Beginnings(Alphabet alphabet) => alphabet switch
    {
        Alphabet.Italic => (0x1D434, 0x1D6E2, 0),
        Alphabet.Bold => (0x1D400, 0x1D6A8, 0x1D7CE),
        Alphabet.BoldItalic => (0x1D468, 0x1D71C, 0),
        Alphabet.SansSerif => (0x1D5A0, 0, 0x1D7E2),
        Alphabet.Monospace => (0x1D670, 0, 0x1D7F6),
        Alphabet.DoubleStruck => (0x1D538, 0, 0x1D7D8),
        Alphabet.Script => (0x1D49C, 0, 0),
        Alphabet.Fraktur => (0x1D504, 0, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(alphabet), alphabet, "These letters are drawn as they are typed."),
    };
}
