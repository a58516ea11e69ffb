using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>The first page of a report: every notebook with its result.</summary>
static class IndexPage
{
    /// <summary>The page.</summary>
    public static Page Build(IReadOnlyList<ReportEntry> entries, ReportStamp stamp)
    {
        var main = new StringBuilder();
        main.Append($"<h1>Notebooks</h1>\n<p>{Total(entries)}</p>\n");
        main.Append("""<div class="nb-scroll"><table class="nb-index">""");
        main.Append("""<thead><tr><th scope="col">Notebook</th><th scope="col">Result</th><th scope="col" class="nb-number">Cells passed</th><th scope="col" class="nb-number">Time</th></tr></thead><tbody>""");
        var sameName = entries.GroupBy(entry => Path.GetFileName(entry.Result.Path)).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        foreach (var entry in entries)
            main.Append(Row(entry, sameName.Contains(Path.GetFileName(entry.Result.Path))));
        main.Append("</tbody></table></div>\n");
        return new Page("Notebooks · Backprop Lab", main.ToString(), "", stamp.ToHtml());
    }

    static string Row(ReportEntry entry, bool sameName)
    {
        var result = entry.Result;
        var ran = result.Outcome != NotebookOutcome.Skipped;
        var file = sameName ? result.Path : Path.GetFileName(result.Path);
        var details = new StringBuilder($"<p>{Html.Encode(file)}</p>");
        if (result.Reason is { } reason)
            details.Append($"<p>{Html.Encode(reason)}</p>");
        if (entry.FailedCells.Any())
        {
            details.Append("<p>Failed: ").AppendJoin(", ", entry.FailedCells.Select(index =>
                $"""<a href="{entry.Href}#{CellHtml.Id(index)}">cell {index + 1}</a>""")).Append("</p>");
        }

        return $"""
            <tr><th scope="row"><a href="{entry.Href}">{entry.TitleHtml}</a>{details}</th><td>{OutcomeBadge.Of(result.Outcome)}</td><td class="nb-number">{(ran ? entry.CellsPassed : "–")}</td><td class="nb-number">{(ran ? Html.Encode(DurationText.Of(result.Elapsed)) : "–")}</td></tr>

            """;
    }

    static string Total(IReadOnlyList<ReportEntry> entries)
    {
        var counts = entries.GroupBy(entry => entry.Result.Outcome).OrderBy(group => group.Key)
            .Select(group => $"{group.Count()} {group.Key.Word()}");
        var time = DurationText.Of(TimeSpan.FromTicks(entries.Sum(entry => entry.Result.Elapsed.Ticks)));
        return Html.Encode($"{entries.Count} {(entries.Count == 1 ? "notebook" : "notebooks")}: {string.Join(", ", counts)}. {time} of work in all.");
    }
}
