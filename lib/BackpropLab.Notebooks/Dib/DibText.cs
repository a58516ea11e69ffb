using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>What the reader and the writer of <c>.dib</c> hold in common about text.</summary>
static class DibText
{
    public const string DelimiterPrefix = "#!";

    /// <summary>What opens the metadata: any line that starts with it does.</summary>
    public const string MetaPrefix = "#!meta";

    const char ByteOrderMark = '\uFEFF';

    static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text without the byte order mark that it may begin with.</summary>
    public static string WithoutMark(string text) => text.StartsWith(ByteOrderMark) ? text[1..] : text;

    /// <summary>The lines of a text without their ends: <c>\n</c> and any number of <c>\r</c> before it.</summary>
    public static string[] Lines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
            lines[i] = lines[i].TrimEnd('\r');
        return lines;
    }

    /// <summary>The same lines without the empty ones at both ends.</summary>
    public static IReadOnlyList<string> TrimEmpty(IReadOnlyList<string> lines)
    {
        var (first, end) = (0, lines.Count);
        while (first < end && lines[first].Length == 0)
            first++;
        while (end > first && lines[end - 1].Length == 0)
            end--;
        return [.. lines.Skip(first).Take(end - first)];
    }

    /// <exception cref="DibFormatException">The bytes are not UTF-8.</exception>
    public static string Decode(byte[] bytes, string fileName)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            var line = 1 + bytes.AsSpan(0, e.Index).Count((byte)'\n');
            throw new DibFormatException(fileName, line,
                $"the byte 0x{e.BytesUnknown![0]:X2} is not UTF-8: expected a text file saved as UTF-8.");
        }
    }

    /// <exception cref="DibFormatException">The text holds half a surrogate pair, which UTF-8 cannot hold.</exception>
    public static void RequireEncodable(string text, string fileName)
    {
        try
        {
            Strict.GetByteCount(text);
        }
        catch (EncoderFallbackException e)
        {
            var line = 1 + text.AsSpan(0, e.Index).Count('\n');
            throw new DibFormatException(fileName, line,
                $"half of a surrogate pair (U+{(int)e.CharUnknown:X4}) stands alone: expected whole characters, which UTF-8 can hold.");
        }
    }
}
