using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Display;
using BackpropLab.Plotly;
using Plotly.NET;

namespace BackpropLab;

/// <summary>A chart of Plotly.NET in the look of the library's own figures, as far as it does not say itself how it looks.</summary>
sealed partial class ChartFigure
{
    /// <summary>What plotly.js for cartesian charts draws, which is what the course brings along.</summary>
    static readonly string[] kinds =
    [
        "bar", "box", "contour", "heatmap", "histogram", "histogram2d", "histogram2dcontour", "image", "pie", "scatter", "scatterternary", "violin",
    ];

    public ChartFigure(JsonObject figure, string? title)
    {
        Data = figure["data"]!.AsArray();
        Layout = figure["layout"]!.AsObject();
        foreach (var kind in Data.Select(trace => trace!["type"]?.GetValue<string>() ?? "scatter"))
        {
            if (!kinds.Contains(kind))
                throw new ArgumentException($"A trace of the kind “{kind}” cannot be a figure: drawn are {string.Join(", ", kinds)}.", "chart");
        }

        Title = title ?? Words(Layout["title"]) ?? throw new ArgumentException(
            "The chart has no title, and a figure needs one for its caption: give it to the chart by WithTitle(\"...\"), or here as title.", nameof(title));
        Layout["title"] = new JsonObject { ["text"] = PlotlyText.Escape(Title) };
        Layout.Remove("template");
        // The size that Plotly.NET gives a chart unasked; a page gives figures their width.
        if ((Number(Layout, "width"), Number(Layout, "height")) == (Defaults.DefaultWidth, Defaults.DefaultHeight))
            Layout.Remove("height");
        LayUnder();
        Alone = ToJson();
        GiveUpTitle();
        Json = ToJson();
    }

    public string Title { get; }

    public JsonArray Data { get; }

    public JsonObject Layout { get; }

    /// <summary>The figure with its title.</summary>
    public string Alone { get; }

    /// <summary>The figure below a caption.</summary>
    public string Json { get; }

    public double Height => Number(Layout, "height");

    string ToJson() =>
        OpaqueColour().Replace(new JsonObject { ["data"] = Data.DeepClone(), ["layout"] = Layout.DeepClone() }.ToJsonString(), Hexadecimal);

    /// <summary>What plotly.js shows of a title, without its tags; null where there is none.</summary>
    static string? Words(JsonNode? title)
    {
        var text = (string?)(title is JsonObject parts ? parts["text"] : title);
        return string.IsNullOrWhiteSpace(text) ? null : PlotlyText.Plain(Tag().Replace(text, " ")).Trim();
    }

    static double Number(JsonNode part, string name) => (double?)part[name] ?? double.NaN;

    /// <summary>Takes back the line that a legend at the upper edge has left to the title.</summary>
    void GiveUpTitle()
    {
        var (legend, margin) = (Layout["legend"]!, Layout["margin"]!);
        if ((string?)legend["yref"] != "container" || Number(legend, "y") is not (> 0.5 and < 1) || Number(margin, "t") <= BackpropLab.Plotly.Layout.TitleLine)
            return;

        legend["y"] = 1;
        margin["t"] = Number(margin, "t") - BackpropLab.Plotly.Layout.TitleLine;
        Layout["height"] = Height - BackpropLab.Plotly.Layout.TitleLine;
    }

    void LayUnder()
    {
        var look = JsonNode.Parse(PlotlyJson.Serialize(new([], new()
        {
            Title = BackpropLab.Plotly.Title.Of(Title), Xaxis = new() { Title = new() { Text = "" } }, Yaxis = new() { Title = new() { Text = "" } }, Height = 400,
        })))!["layout"]!.AsObject();
        // Left to plotly.js, which shows a legend where there are several traces.
        look.Remove("showlegend");
        look["colorway"] = new JsonArray([.. Enumerable.Range(0, Palette.SeriesColours.Count).Select(i => (JsonNode)Palette.Series(i))]);
        foreach (var axis in Layout.Select(property => property.Key).Where(key => FurtherAxis().IsMatch(key)).ToArray())
            look[axis] = look[axis[..5]]!.DeepClone();
        Merge(Layout, look);
    }

    static void Merge(JsonObject own, JsonObject under)
    {
        foreach (var (name, value) in under)
        {
            if (own[name] is not { } kept)
                own[name] = value?.DeepClone();
            else if (kept is JsonObject inner && value is JsonObject innerUnder)
                Merge(inner, innerUnder);
        }
    }

    // The page's script swaps the palette's colours by their text where it is dark.
    static string Hexadecimal(Match colour) =>
        $"\"#{string.Concat(colour.Groups["channel"].Captures.Select(channel => byte.Parse(channel.ValueSpan).ToString("x2")))}\"";

    [GeneratedRegex(@"""rgba\((?:(?<channel>\d{1,3}), ){3}1(\.0)?\)""")]
    private static partial Regex OpaqueColour();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"^[xy]axis\d+$")]
    private static partial Regex FurtherAxis();
}
