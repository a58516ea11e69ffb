using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// Reads a <c>.dib</c> line by line, as .NET Interactive's CodeSubmission does: it knows no C#, so a delimiter
/// inside a string parts the cell too; what follows <c>#!</c> and is no known kernel is content.
/// </summary>
sealed class DibReader(string text, string fileName)
{
    const char ByteOrderMark = '\uFEFF';

    readonly string[] lines = DibText.Lines(text.StartsWith(ByteOrderMark) ? text[1..] : text);
    readonly List<DibCell> cells = [];
    readonly List<string> content = [];
    string language = KernelNames.Default;

    public DibDocument Read()
    {
        DibText.RequireEncodable(text, fileName);
        JsonObject? meta = null;
        var names = KernelNames.Of(null);
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (meta is null && line.StartsWith(DibText.MetaPrefix, StringComparison.Ordinal))
            {
                var end = NextMark(i + 1);
                meta = DibMeta.Parse(lines[(i + 1)..end], i + 1, fileName);
                names = KernelNames.Of(meta);
                i = end - 1;
            }
            else if (IsMark(line) && names.Contains(line[DibText.DelimiterPrefix.Length..]))
            {
                EndCell();
                language = line[DibText.DelimiterPrefix.Length..];
            }
            else
            {
                content.Add(line);
            }
        }

        EndCell();
        return new(meta, cells);
    }

    static bool IsMark(string line) => line.StartsWith(DibText.DelimiterPrefix, StringComparison.Ordinal);

    int NextMark(int start) => Array.FindIndex(lines, start, IsMark) is var i and >= 0 ? i : lines.Length;

    void EndCell()
    {
        var kept = DibText.TrimEmpty(content);
        content.Clear();
        if (kept.Count > 0)
            cells.Add(new(language, string.Join('\n', kept)));
    }
}
