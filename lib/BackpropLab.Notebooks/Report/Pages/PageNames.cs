namespace BackpropLab.Notebooks;

/// <summary>File names for what is written of each notebook.</summary>
static class PageNames
{
    /// <summary>
    /// One name for each notebook, in order: its own with another extension. Notebooks of one name from different
    /// folders get a number, so that none overwrites another; so does one that is called as a file of the report.
    /// </summary>
    public static IReadOnlyList<string> For(IEnumerable<string> notebooks, string extension, params string[] reserved)
    {
        var taken = new HashSet<string>(reserved, StringComparer.OrdinalIgnoreCase);
        return [.. notebooks.Select(notebook =>
        {
            var name = Path.GetFileNameWithoutExtension(notebook);
            var unique = name + extension;
            for (var n = 2; !taken.Add(unique); n++)
                unique = $"{name}-{n}{extension}";
            return unique;
        })];
    }
}
