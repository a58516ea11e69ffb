using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>
/// The text of a <c>.dib</c> with the place of each cell in it, so that one cell can be changed while every other byte of
/// the file stays. Unlike a <see cref="DibDocument"/> it knows cells in which nothing stands, too.
/// </summary>
sealed class DibSource
{
    readonly string fileName;
    readonly IReadOnlyList<DibSection> sections;
    readonly JsonObject? meta;

    /// <exception cref="DibFormatException">The text is no notebook.</exception>
    public DibSource(string text, string fileName)
    {
        (Text, this.fileName) = (text, fileName);
        var reader = new DibReader(text, fileName);
        // Before its first delimiter there is a cell only if something stands there.
        sections = [.. reader.Sections().Where(section => section.Delimiter >= 0 || !section.IsEmpty)];
        meta = reader.Meta();
        Cells = [.. sections.Select(section => section.Cell)];
    }

    /// <summary>The whole text.</summary>
    public string Text { get; }

    /// <summary>All cells, in order.</summary>
    public IReadOnlyList<DibCell> Cells { get; }

    /// <summary>The document that the text holds; cells with nothing in them count here.</summary>
    public DibDocument Document => new(meta, Cells);

    /// <summary>The same with another text in one cell.</summary>
    /// <exception cref="DibFormatException">Read again, the text would not give that cell.</exception>
    public DibSource With(int index, string source)
    {
        var section = sections[index];
        var next = section.Cell with { Source = Trimmed(source) };
        if (next == section.Cell)
            return this;
        var wanted = Cells.Select((cell, i) => i == index ? next : cell);
        return section.IsEmpty
            ? Replaced(section.Delimiter + 1, section.Next, ["", .. Lines(next.Source), ""], wanted)
            : Replaced(section.First, section.End, Lines(next.Source), wanted);
    }

    /// <summary>The same with one more cell.</summary>
    /// <param name="place">How many cells stand above it.</param>
    /// <param name="cell">The cell; it may have no text yet.</param>
    /// <exception cref="DibFormatException">Read again, the text would not give that cell.</exception>
    public DibSource Inserted(int place, DibCell cell)
    {
        cell = cell with { Source = Trimmed(cell.Source) };
        DibCell[] wanted = [.. Cells.Take(place), cell, .. Cells.Skip(place)];
        List<string> lines = [DibText.DelimiterPrefix + cell.Language, "", .. Lines(cell.Source)];
        if (place < Cells.Count)
        {
            var below = sections[place];
            if (cell.Source.Length > 0)
                lines.Add("");
            if (below.Delimiter < 0)
                lines.AddRange([DibText.DelimiterPrefix + below.Cell.Language, ""]);
            var line = below.Delimiter < 0 ? below.First : below.Delimiter;
            return Replaced(line, line, lines, wanted);
        }

        if (Text.Length > 0)
            lines.Insert(0, "");
        var all = Text.Split('\n').Length;
        return Text.EndsWith('\n') ? Replaced(all - 1, all - 1, lines, wanted) : Replaced(all, all, [.. lines, ""], wanted);
    }

    /// <summary>The same without one cell.</summary>
    public DibSource Without(int index)
    {
        var section = sections[index];
        var first = section.Delimiter < 0 ? section.First : section.Delimiter;
        return Replaced(first, section.Next, [], Cells.Where((_, i) => i != index));
    }

    /// <summary>A cell's text as a file gives it back: lines parted by <c>\n</c>, none of them empty at either end.</summary>
    public static string Trimmed(string source) => string.Join('\n', DibText.TrimEmpty(DibText.Lines(source)));

    static string[] Lines(string source) => source.Length == 0 ? [] : source.Split('\n');

    DibSource Replaced(int first, int end, IReadOnlyList<string> with, IEnumerable<DibCell> wanted)
    {
        var lines = Text.Split('\n');
        var margin = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r" : "";
        var isAtEnd = end == lines.Length;
        var put = with.Select((line, i) => isAtEnd && i == with.Count - 1 ? line : line + margin);
        var next = new DibSource(string.Join('\n', [.. lines.Take(first), .. put, .. lines.Skip(end)]), fileName);
        if (!next.Cells.SequenceEqual(wanted) || !JsonNode.DeepEquals(next.meta, meta))
            throw new DibFormatException(fileName, first + 1, Refusal(with));
        return next;
    }

    // Whatever else could part a cell is not put into one from here.
    static string Refusal(IReadOnlyList<string> lines) =>
        lines.LastOrDefault(line => line.StartsWith(DibText.DelimiterPrefix, StringComparison.Ordinal)) is { } mark
            ? $"the cell has the line \"{mark}\", which would be read as the beginning of another: expected it indented, or written otherwise."
            : "the cell cannot be written so that it is read again as it is.";
}
