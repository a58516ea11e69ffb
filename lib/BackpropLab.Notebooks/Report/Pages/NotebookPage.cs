using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>The page of one notebook in a report.</summary>
static class NotebookPage
{
    /// <summary>The page.</summary>
    /// <param name="entry">The notebook.</param>
    /// <param name="links">Where its links lead.</param>
    /// <param name="previous">The notebook before it in the report, if there is one.</param>
    /// <param name="next">The notebook after it in the report, if there is one.</param>
    /// <param name="stamp">What made the report.</param>
    public static Page Build(ReportEntry entry, ReportLinks links, ReportEntry? previous, ReportEntry? next, ReportStamp stamp)
    {
        var main = new StringBuilder();
        main.Append(Summary(entry));
        if (entry.Outline.Title is null)
            main.Append($"<h1>{Html.Encode(entry.Title)}</h1>\n");
        var context = new PageContext(entry.Outline, links, entry.IsForeign, OpenPredictions.Of([.. entry.Result.Cells.Select(cell => cell.Cell)]));
        var scripts = new HashSet<string>();
        foreach (var (index, cell) in entry.Result.Cells.Index())
        {
            var html = CellHtml.Render(cell, index, context);
            main.Append(html);
            if (!cell.Cell.IsMarkdown)
                scripts.UnionWith(InlineScripts.Sources(html));
        }

        return new Page($"{entry.Title} · Backprop Lab", main.ToString(), ContentsHtml.Render(entry.Outline), Neighbours(previous, next) + stamp.ToHtml()) { Scripts = scripts };
    }

    static string Summary(ReportEntry entry)
    {
        var result = entry.Result;
        var html = new StringBuilder("""<div class="nb-summary"><p>""");
        html.Append(OutcomeBadge.Of(result.Outcome));
        html.Append($" <span>{Html.Encode(Path.GetFileName(result.Path))}</span>");
        if (result.Outcome != NotebookOutcome.Skipped)
            html.Append($" <span>{entry.CellsPassed} code cells passed</span> <span>{Html.Encode(DurationText.Of(result.Elapsed))}</span>");
        html.Append("</p>");
        if (result.Reason is { } reason)
            html.Append($"<p>{Html.Encode(reason)}</p>");
        if (entry.FailedCells.Any())
            html.Append("<ul>").AppendJoin("", entry.FailedCells.Select(index => Failure(result.Cells[index], index))).Append("</ul>");
        return html.Append("</div>\n").ToString();
    }

    static string Failure(CellResult cell, int index)
    {
        var error = cell.Outputs.OfType<ErrorOutput>().LastOrDefault();
        var message = error is null ? "" : $" {Html.Encode(error.Name)}: {Html.Encode(StreamText.Clean(error.Message))}";
        return $"""<li><a href="#{CellHtml.Id(index)}">Cell {index + 1}</a>{message}</li>""";
    }

    static string Neighbours(ReportEntry? previous, ReportEntry? next)
    {
        if (previous is null && next is null)
            return "";
        var back = previous is null ? "" : $"""<a rel="prev" href="{previous.Href}"><span aria-hidden="true">←</span> {previous.TitleHtml}</a>""";
        var forth = next is null ? "" : $"""<a rel="next" href="{next.Href}">{next.TitleHtml} <span aria-hidden="true">→</span></a>""";
        return $"""<nav aria-label="Notebooks">{back}{forth}</nav>""";
    }
}
