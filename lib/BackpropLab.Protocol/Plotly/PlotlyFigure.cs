using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace BackpropLab.Protocol;

/// <summary>
/// A figure of plotly.js that came as its JSON and nothing else: with what a reader needs who does not see it. Whoever made
/// it, it is shown as the library's own figures are.
/// </summary>
public sealed partial class PlotlyFigure
{
    /// <summary>The MIME type of the JSON.</summary>
    public const string MimeType = "application/vnd.plotly.v1+json";

    const int MostTraces = 20;

    readonly JsonElement json;
    readonly IReadOnlyList<PlotlyTrace> traces;

    PlotlyFigure(JsonElement json)
    {
        this.json = json;
        traces = [.. json.GetProperty("data").EnumerateArray().Select((trace, i) => new PlotlyTrace(trace, i))];
    }

    /// <summary>Reads a figure; null if it is none.</summary>
    /// <param name="json">Its JSON.</param>
    public static PlotlyFigure? TryRead(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
        && data.EnumerateArray().All(trace => trace.ValueKind == JsonValueKind.Object) ? new(json) : null;

    /// <summary>Reads a figure; null if it is none.</summary>
    /// <param name="text">Its JSON.</param>
    public static PlotlyFigure? TryRead(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = OutputLimits.JsonDepth });
            return TryRead(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>What the figure is called, without markup.</summary>
    public string Title => Words(json.TryGetProperty("layout", out var layout) && layout.ValueKind == JsonValueKind.Object ? layout : default) ?? "Chart";

    /// <summary>What the figure consists of, in words.</summary>
    public string Description
    {
        get
        {
            var names = string.Join(", ", traces.Take(MostTraces).Select(trace => trace.Description));
            var more = traces.Count > MostTraces ? string.Create(CultureInfo.InvariantCulture, $" and {traces.Count - MostTraces} more") : "";
            return traces.Count == 0 ? "A chart of Plotly without data." : $"A chart of Plotly: {names}{more}.";
        }
    }

    /// <summary>Title and description, for a host that shows text alone.</summary>
    public override string ToString() => $"{Title}\n{Description}";

    /// <summary>The figure as HTML: a script of the page draws it, the rest is there without.</summary>
    public string ToHtml()
    {
        var title = WebUtility.HtmlEncode(Title);
        return $"""
            <figure class="lab-figure">
            <figcaption>{title}</figcaption>
            <div data-plotly role="img" aria-label="{title}"><p>The chart is drawn by a script; its data are in the table below.</p><script type="application/json">{Inert(json.GetRawText())}</script></div>
            <details>
            <summary>Description and data</summary>
            <p>{WebUtility.HtmlEncode(Description)}</p>
            {string.Concat(traces.Take(MostTraces).Select(trace => trace.ToHtml(Title)))}</details>
            </figure>

            """;
    }

    /// <summary>The text of a title, which is one itself or says it beside how it looks.</summary>
    static string? Words(JsonElement layout)
    {
        if (layout.ValueKind != JsonValueKind.Object || !layout.TryGetProperty("title", out var title))
            return null;
        if (title.ValueKind == JsonValueKind.Object && !title.TryGetProperty("text", out title))
            return null;
        if (title.ValueKind != JsonValueKind.String)
            return null;
        var words = WebUtility.HtmlDecode(TagPattern().Replace(title.GetString()!, " ")).Trim();
        return words.Length > 0 ? words : null;
    }

    // In JSON the sign stands in texts alone, and nothing there may end the element that holds it.
    static string Inert(string json) => json.Replace("<", "\\u003c");

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex TagPattern();
}
