using System.Globalization;

namespace BackpropLab.Protocol;

/// <summary>How much one cell may put out before the rest is left away.</summary>
public static class OutputLimits
{
    /// <summary>Characters written to standard output and standard error together.</summary>
    public const int StreamCharacters = 200_000;

    /// <summary>Values shown.</summary>
    public const int Displays = 200;

    /// <summary>Characters of all values shown together, as rendered.</summary>
    public const int DisplayCharacters = 50_000_000;

    /// <summary>Bytes of all values shown together, as they are sent at most: less than a message may have, for what stands around them.</summary>
    public const int DisplayBytes = MessageLimits.LineBytes - 20_000_000;

    /// <summary>Levels of JSON within JSON in a value shown.</summary>
    public const int JsonDepth = 64;

    /// <summary>Characters of an error's name, of its message, and of each line below it.</summary>
    public const int ErrorCharacters = 10_000;

    /// <summary>Lines below an error's message.</summary>
    public const int ErrorLines = 200;

    /// <summary>Says that text was cut.</summary>
    /// <param name="characters">How many were written.</param>
    public static string Cut(long characters) => string.Create(CultureInfo.InvariantCulture,
        $"\n[Output cut here: the cell printed {characters:N0} characters, of which the first {StreamCharacters:N0} are shown.]\n");
}
