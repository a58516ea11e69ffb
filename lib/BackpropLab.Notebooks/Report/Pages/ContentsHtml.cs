namespace BackpropLab.Notebooks;

/// <summary>The table of contents of a page.</summary>
static class ContentsHtml
{
    /// <summary>The sections, each a link; nothing if there are none.</summary>
    public static string Render(Outline outline)
    {
        var items = string.Concat(outline.Sections.Select(Item));
        return items.Length == 0
            ? ""
            : $"""<nav class="nb-contents" aria-label="Contents"><details open><summary>Contents</summary><ol>{items}</ol></details></nav>""";
    }

    static string Item(OutlineEntry section) =>
        $"""<li class="nb-level-{section.Level}"><a href="#{Html.Encode(section.Id)}">{section.Html}</a></li>""";
}
