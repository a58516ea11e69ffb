using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>The plotly.js that draws the charts of a page.</summary>
static class Plotly
{
    /// <summary>The path of plotly.js below <c>assets/</c>.</summary>
    public const string FileName = "plotly.min.js";

    /// <summary>The path below <c>assets/</c> of the script that draws what came as JSON.</summary>
    public const string FiguresScript = "figures.js";

    /// <summary>What the HTML of a chart of the library holds.</summary>
    public const string FigureMark = "class=\"bl-figure\"";

    /// <summary>What the HTML of a chart holds that came as its JSON.</summary>
    public const string JsonMark = "data-plotly";

    /// <summary>Whether HTML holds a chart.</summary>
    public static bool IsIn(string html) =>
        html.Contains(FigureMark, StringComparison.Ordinal) || html.Contains(JsonMark, StringComparison.Ordinal);

    /// <summary>The HTML for an output that has a chart's JSON and no HTML of its own; null for any other.</summary>
    public static string? FigureOf(DisplayOutput output) =>
        output.Html is null && output.Data.TryGetValue(PlotlyFigure.MimeType, out var json) ? PlotlyFigure.TryRead(json)?.ToHtml() : null;
}
