using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// Reads a <c>.dib</c> line by line, as .NET Interactive's CodeSubmission does: it knows no C#, so a delimiter
/// inside a string parts the cell too; what follows <c>#!</c> and is no known kernel is content.
/// </summary>
sealed class DibReader(string text, string fileName)
{
    readonly string[] lines = DibText.Lines(DibText.WithoutMark(text));
    readonly List<DibSection> sections = [];
    readonly List<int> content = [];
    JsonObject? meta;
    string language = KernelNames.Default;
    int delimiter = -1;

    public DibDocument Read() => new(Meta(), [.. Sections().Where(section => !section.IsEmpty).Select(section => section.Cell)]);

    /// <summary>The object of the <c>#!meta</c> block; null if there is none.</summary>
    public JsonObject? Meta()
    {
        Sections();
        return meta;
    }

    /// <summary>Its cells with their places, those with nothing in them included.</summary>
    public IReadOnlyList<DibSection> Sections()
    {
        if (sections.Count > 0)
            return sections;
        DibText.RequireEncodable(text, fileName);
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
                EndSection(i);
                (language, delimiter) = (line[DibText.DelimiterPrefix.Length..], i);
            }
            else
            {
                content.Add(i);
            }
        }

        EndSection(lines.Length);
        return sections;
    }

    static bool IsMark(string line) => line.StartsWith(DibText.DelimiterPrefix, StringComparison.Ordinal);

    int NextMark(int start) => Array.FindIndex(lines, start, IsMark) is var i and >= 0 ? i : lines.Length;

    void EndSection(int next)
    {
        var (start, end) = (0, content.Count);
        while (start < end && lines[content[start]].Length == 0)
            start++;
        while (end > start && lines[content[end - 1]].Length == 0)
            end--;
        var kept = content[start..end];
        var source = string.Join('\n', kept.Select(line => lines[line]));
        sections.Add(new(new(language, source), delimiter, kept.Count > 0 ? kept[0] : delimiter + 1, kept.Count > 0 ? kept[^1] + 1 : delimiter + 1, next));
        content.Clear();
    }
}
