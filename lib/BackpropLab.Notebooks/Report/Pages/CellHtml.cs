using System.Text;

namespace BackpropLab.Notebooks;

/// <summary>A cell after a run, as HTML.</summary>
static class CellHtml
{
    /// <summary>What a link to a cell ends in; cells count from 0 here and from 1 for a reader.</summary>
    public static string Id(int index) => $"cell-{index + 1}";

    /// <summary>A cell in the page of its notebook.</summary>
    /// <param name="result">The cell.</param>
    /// <param name="index">Its place among all cells of the notebook, from 0.</param>
    /// <param name="context">The page.</param>
    public static string Render(CellResult result, int index, PageContext context)
    {
        if (!result.Cell.IsMarkdown)
            return Code(result, index, context);
        var text = MarkdownHtml.Render(result.Cell.Source, context.Outline.IdsIn(index), context.Links, context.IsForeign);
        return $"""<div class="nb-cell nb-text" id="{Id(index)}">{text}</div>""" + "\n";
    }

    static string Code(CellResult result, int index, PageContext context)
    {
        var (word, sign) = Describe(result);
        var html = new StringBuilder();
        html.Append($"""<div class="nb-cell nb-code" id="{Id(index)}" role="group" aria-label="Cell {index + 1}, {word}" data-outcome="{word.Replace(' ', '-')}" data-run="{result.ExecutionCount}">""");
        html.Append("""<p class="nb-bar">""");
        html.Append($"""<span class="nb-count">[{index + 1}]</span>""");
        if (!result.Cell.IsCSharp)
            html.Append($"""<span>{Html.Encode(result.Cell.Language)}</span>""");
        if (result.Outcome != CellOutcome.Passed)
            html.Append($"""<span class="nb-status"><span aria-hidden="true">{sign}</span> Cell {index + 1}: {word}</span>""");
        if (result.Outcome != CellOutcome.NotRun)
            html.Append($"""<span class="nb-time">{Html.Encode(DurationText.Of(result.Elapsed))}</span>""");
        html.Append("</p>");
        html.Append(Body(result, context, result.Outcome is CellOutcome.Failed or CellOutcome.Waiting ? null : context.PredictionAt(index)));
        return html.Append("</div>\n").ToString();
    }

    /// <summary>
    /// HTML is shown as what it makes, once; any other code as code with its outputs beneath. What a cell put out stands
    /// as it is, for that cell was run; HTML that was not is text like any other.
    /// </summary>
    static string Body(CellResult result, PageContext context, string? prediction)
    {
        var outputs = OutputHtml.Render(result.Outputs);
        if (result.Cell.Language == "html")
            return Outputs(outputs.Length > 0 ? outputs : $"""<div class="nb-html">{(context.IsForeign ? ForeignHtml.Sanitised(result.Cell.Source) : result.Cell.Source)}</div>""");
        return CodeHtml.Render(result.Cell.Source, result.Cell.Language) + Fold(prediction) + (outputs.Length > 0 ? Outputs(outputs) : "");
    }

    // Outputs stand behind it, or are put there by a live page: while it is closed the style sheet hides them.
    static string Fold(string? prediction) => prediction is null ? ""
        : $"""<details class="nb-fold"><summary>Folded until {Html.Encode(prediction)} is predicted: show it now</summary></details>""";

    static string Outputs(string html) => $"""<div class="nb-outputs">{html}</div>""";

    static (string Word, string Sign) Describe(CellResult result) => result.Outcome switch
    {
        CellOutcome.Passed => ("passed", "✓"),
        CellOutcome.Failed => ("failed", "✗"),
        CellOutcome.Waiting => ("waiting", "…"),
        _ => ("not run", "–"),
    };
}
