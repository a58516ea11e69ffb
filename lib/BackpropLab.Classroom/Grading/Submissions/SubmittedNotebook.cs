using System.Text;
using System.Text.Json;
using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>The cells of a submitted notebook, however it was saved.</summary>
/// <param name="File">Its path in the student's folder.</param>
/// <param name="Cells">Its cells in the order of the page.</param>
sealed record SubmittedNotebook(string File, IReadOnlyList<DibCell> Cells)
{
    /// <summary>Reads a notebook: a <c>.dib</c> in UTF-8, UTF-16 or an old one-byte encoding, or an <c>.ipynb</c>.</summary>
    /// <exception cref="FormatException">It is no notebook.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static SubmittedNotebook Read(SubmittedFile file)
    {
        var text = Decode(file.Read());
        if (text.Contains('\0'))
            throw new FormatException("it is no text");
        return new(file.Path, file.Is(".ipynb") ? OfJupyter(text) : OfDib(text, file.Path));
    }

    static IReadOnlyList<DibCell> OfDib(string text, string name)
    {
        try
        {
            return DibDocument.Parse(text, name).Cells;
        }
        catch (DibFormatException)
        {
            // Its metadata are broken, or half a letter is in it: the cells are there all the same.
            var whole = string.Concat(text.EnumerateRunes());
            return DibDocument.Parse(whole.Replace("\n#!meta", "\n#!csharp\n// meta", StringComparison.Ordinal) is var rest && rest.StartsWith("#!meta", StringComparison.Ordinal) ? "// " + rest : rest, name).Cells;
        }
    }

    static IReadOnlyList<DibCell> OfJupyter(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return [.. json.RootElement.GetProperty("cells").EnumerateArray().Select(cell => new DibCell(
                cell.GetProperty("cell_type").GetString() == "code" ? "csharp" : "markdown", Lines(cell.GetProperty("source"))))];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new FormatException("it is no notebook of Jupyter", e);
        }
    }

    static string Lines(JsonElement source) =>
        (source.ValueKind == JsonValueKind.Array ? string.Concat(source.EnumerateArray().Select(line => line.GetString())) : source.GetString() ?? "").ReplaceLineEndings("\n");

    static string Decode(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
        _ => OfOneByte(bytes),
    };

    static string OfOneByte(byte[] bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }
}
