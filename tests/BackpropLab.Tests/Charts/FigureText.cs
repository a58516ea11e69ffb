namespace BackpropLab.Tests.Charts;

/// <summary>A figure for a snapshot: its words, and its JSON with the middle of what is long left out.</summary>
static class FigureText
{
    public static string Of(Figure figure) => $"{figure}\n\n{ReadableJson.Of(figure.PlotlyJson)}";

    /// <summary>Of long lists the ends say enough, of fields the corners.</summary>
    public static string Shortened(Figure figure)
    {
        var lines = Of(figure).Split('\n').Select((line, i) => line.Length <= 160 || i < 2 ? line : $"{line[..60]} ... {line[^40..]}").ToList();
        for (var at = 0; (at = lines.FindIndex(at, line => line.TrimStart().StartsWith("\"z\": [", StringComparison.Ordinal))) >= 0;)
        {
            var first = at + 3;
            var last = lines.FindIndex(first, line => line.Trim() is "]," or "]") - 2;
            lines.RemoveRange(first, last - first);
            lines.Insert(first, $"        ... {last - first} more rows");
            at = first;
        }

        return string.Join('\n', lines);
    }
}
