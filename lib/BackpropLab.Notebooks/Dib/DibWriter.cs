using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>Writes a <c>.dib</c> in its canonical form, and refuses what would be read as something else.</summary>
static class DibWriter
{
    /// <exception cref="DibFormatException">The document has no form that reads as the same cells.</exception>
    public static string Write(DibDocument document, string fileName)
    {
        var names = Names(document, fileName);
        var text = new StringBuilder();
        var line = 1;
        if (document.Meta is { } meta)
            Append(DibText.MetaPrefix, [DibMeta.ToJson(meta)]);

        var number = 0;
        foreach (var cell in document.Cells)
        {
            number++;
            var lines = DibText.TrimEmpty(DibText.Lines(cell.Source));
            if (lines.Count == 0)
                continue;
            if (!names.Contains(cell.Language))
                throw Refusal(0, $"is for the kernel '{cell.Language}', which no host knows: expected csharp, markdown ... or a kernel named in #!meta.");
            for (var i = 0; i < lines.Count; i++)
            {
                if (IsDelimiter(lines[i]))
                    throw Refusal(2 + i, $"has the line \"{lines[i]}\", which would be read as a delimiter: expected it indented, or written otherwise.");
            }

            Append(DibText.DelimiterPrefix + cell.Language, lines);
        }

        var written = text.ToString();
        DibText.RequireEncodable(written, fileName);
        return written;

        bool IsDelimiter(string content) =>
            content.StartsWith(DibText.MetaPrefix, StringComparison.Ordinal)
            || (content.StartsWith(DibText.DelimiterPrefix, StringComparison.Ordinal) && names.Contains(content[DibText.DelimiterPrefix.Length..]));

        DibFormatException Refusal(int offset, string problem) =>
            new(fileName, (text.Length > 0 ? line + 1 : line) + offset, $"cell {number} {problem}");

        void Append(string delimiter, IReadOnlyList<string> lines)
        {
            if (text.Length > 0)
                Line("");
            Line(delimiter);
            Line("");
            foreach (var content in lines)
                Line(content);
        }

        void Line(string content)
        {
            text.Append(content).Append('\n');
            line++;
        }
    }

    static IReadOnlySet<string> Names(DibDocument document, string fileName)
    {
        try
        {
            return KernelNames.Of(document.Meta);
        }
        catch (FormatException e)
        {
            throw new DibFormatException(fileName, 1, e.Message);
        }
    }
}
