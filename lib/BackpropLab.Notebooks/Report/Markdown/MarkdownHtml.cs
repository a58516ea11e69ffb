using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BackpropLab.Notebooks;

/// <summary>The Markdown of a cell as HTML: CommonMark with tables, task lists, formulas and the author's own HTML, as notebooks have it.</summary>
static class MarkdownHtml
{
    /// <summary>How Markdown is read.</summary>
    public static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseMathematics()
        .UsePipeTables()
        .UseTaskLists()
        .UseAutoLinks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .Use<NotebookMarkdown>()
        .Build();

    /// <summary>The headings of a cell, in order, including those in quotations and lists.</summary>
    public static IEnumerable<HeadingBlock> Headings(string markdown) =>
        Parse(markdown)?.Descendants<HeadingBlock>() ?? [];

    /// <summary>A cell's HTML, whose n-th heading has the n-th of the identifiers; that of a foreign notebook is sanitised.</summary>
    public static string Render(string markdown, IEnumerable<string> headingIds, ReportLinks? links, bool isForeign = false)
    {
        if (Parse(markdown) is not { } document)
            return $"<p>This text is nested too deeply to be set; it stands here as it was written.</p><pre>{Html.Encode(markdown)}</pre>";
        foreach (var (heading, id) in document.Descendants<HeadingBlock>().Zip(headingIds))
            heading.GetAttributes().Id = id;
        foreach (var link in document.Descendants<LinkInline>())
            link.Url = link.Url is { } url && links is not null ? links.Resolve(url, link.IsImage, isForeign) : link.Url;
        foreach (var task in document.Descendants<TaskList>())
            task.GetAttributes().AddProperty("aria-label", task.Checked ? "done" : "to do");
        var html = Write(renderer => renderer.Render(document));
        return isForeign ? ForeignHtml.Sanitised(html) : html;
    }

    /// <summary>A heading's content, without the tags of its own.</summary>
    public static string Content(HeadingBlock heading) => Write(renderer => renderer.WriteLeafInline(heading));

    /// <summary>A heading's content as plain text; formulas are TeX.</summary>
    public static string PlainContent(HeadingBlock heading) => Write(renderer =>
    {
        renderer.EnableHtmlForInline = false;
        renderer.EnableHtmlEscape = false;
        renderer.WriteLeafInline(heading);
    }).Trim();

    /// <summary>The text; null if it is nested more deeply than Markdig reads, which no person writes.</summary>
    static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdig.Markdown.Parse(markdown, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    static string Write(Action<HtmlRenderer> write)
    {
        using var text = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(text);
        Pipeline.Setup(renderer);
        write(renderer);
        return text.ToString();
    }
}
