using System.Text.Json.Nodes;
using Plotly.NET;

namespace BackpropLab;

/// <summary>What a chart of Plotly.NET serialises to.</summary>
static class ChartJson
{
    /// <summary>The chart as plotly.js reads it, <c>{"data": [...], "layout": {...}}</c>, safe inside a script.</summary>
    public static string Of(GenericChart chart) => Parse(chart).ToJsonString();

    public static JsonObject Parse(GenericChart chart)
    {
        var figure = JsonNode.Parse(GenericChart.toFigureJson(chart))!.AsObject();
        // A chart of Plotly.NET does not move: the list of its frames is always empty.
        figure.Remove("frames");
        return figure;
    }
}
