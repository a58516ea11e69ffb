using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>What a program writes for a terminal, as text for a page.</summary>
static partial class StreamText
{
    /// <summary>
    /// The text without colours, cursor movements and other control characters. A line that was written over with
    /// a carriage return, as progress is, is left as it stood in the end.
    /// </summary>
    public static string Clean(string text)
    {
        var plain = Controls().Replace(EscapeSequences().Replace(text, ""), "").Replace("\r\n", "\n");
        return plain.Contains('\r') ? string.Join('\n', plain.Split('\n').Select(LastWritten)) : plain;
    }

    static string LastWritten(string line)
    {
        line = line.TrimEnd('\r');
        return line[(line.LastIndexOf('\r') + 1)..];
    }

    /// <summary>ECMA-48: control sequences (5.4), operating system commands (8.3.89), and what is left of two characters.</summary>
    [GeneratedRegex(@"\x1B\[[0-?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(\x07|\x1B\\)?|\x1B[@-_]?")]
    private static partial Regex EscapeSequences();

    [GeneratedRegex(@"[\x00-\x08\x0B\x0C\x0E-\x1F\x7F]")]
    private static partial Regex Controls();
}
