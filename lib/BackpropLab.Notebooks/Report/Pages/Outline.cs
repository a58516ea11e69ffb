using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>The headings of a notebook, each with an identifier of its own.</summary>
sealed partial class Outline
{
    readonly List<OutlineEntry> entries = [];

    Outline()
    {
    }

    /// <summary>The headings, in order.</summary>
    public IReadOnlyList<OutlineEntry> Entries => entries;

    /// <summary>The notebook's title: its first heading, if that is one of level 1.</summary>
    public OutlineEntry? Title => entries.Count > 0 && entries[0].Level == 1 ? entries[0] : null;

    /// <summary>The sections that a table of contents names: two levels below the title.</summary>
    public IEnumerable<OutlineEntry> Sections => entries.Where(entry => entry.Level <= 3 && entry != Title);

    /// <summary>The headings of a notebook; those of a foreign one are sanitised.</summary>
    public static Outline Of(IReadOnlyList<DibCell> cells, bool isForeign = false)
    {
        var outline = new Outline();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (!cells[cell].IsMarkdown)
                continue;
            foreach (var heading in MarkdownHtml.Headings(cells[cell].Source))
            {
                var text = MarkdownHtml.PlainContent(heading);
                var html = TagsOfLinks().Replace(MarkdownHtml.Content(heading), "");
                outline.entries.Add(new OutlineEntry(cell, heading.Level, UniqueId(text, taken), text, isForeign ? ForeignHtml.Sanitised(html) : html));
            }
        }

        return outline;
    }

    /// <summary>The identifiers of a cell's headings, in order.</summary>
    public IEnumerable<string> IdsIn(int cell) => entries.Where(entry => entry.Cell == cell).Select(entry => entry.Id);

    /// <summary>An identifier made as GitHub makes it, so that a notebook's links to its own sections work in both.</summary>
    static string UniqueId(string text, HashSet<string> taken)
    {
        var slug = NeitherWordNorBlank().Replace(text.ToLowerInvariant(), "").Trim().Replace(' ', '-');
        if (slug.Length == 0)
            slug = "section";
        var id = slug;
        for (var n = 1; !taken.Add(id); n++)
            id = $"{slug}-{n}";
        return id;
    }

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NeitherWordNorBlank();

    [GeneratedRegex("</?a\\b[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex TagsOfLinks();
}
