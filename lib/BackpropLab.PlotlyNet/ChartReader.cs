using System.Text.Json;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace BackpropLab;

/// <summary>
/// Reads what plotly.js draws into a chart of Plotly.NET. Every part becomes the type that Plotly.NET has for it: its later
/// styling looks for that type, and would put a new part in the place of any other.
/// </summary>
static class ChartReader
{
    /// <summary>The chart of a figure, <c>{"data": [...], "layout": {...}}</c>.</summary>
    public static GenericChart Read(string figure)
    {
        using var json = JsonDocument.Parse(figure);
        var traces = json.RootElement.GetProperty("data").EnumerateArray().Select(TraceOf).ToArray();
        return GenericChart.setLayout(Fill(new Layout(), json.RootElement.GetProperty("layout")), PlotlyNet.Of(traces));
    }

    /// <summary>An empty part of a trace or of a layout by its name there: "marker", "xaxis2", ...</summary>
    public static DynamicObj.DynamicObj Part(string name) => name.TrimEnd(digits) switch
    {
        "annotations" => new Annotation(),
        "colorbar" => new ColorBar(),
        "contours" => new Contours(),
        "font" or "textfont" => new Font(),
        "grid" => new LayoutGrid(),
        "legend" => new Legend(),
        "line" => new Line(),
        "margin" => new Margin(),
        "marker" => new Marker(),
        "title" => new Title(),
        "xaxis" or "yaxis" => new LinearAxis(),
        _ => new(),
    };

    static readonly char[] digits = [.. "0123456789"];

    // Every kind of chart here has an x and a y: functions such as Chart.Grid tell it by this type.
    static Trace2D TraceOf(JsonElement trace) => Fill(new Trace2D(trace.GetProperty("type").GetString()!), trace);

    static T Fill<T>(T part, JsonElement json) where T : DynamicObj.DynamicObj
    {
        foreach (var property in json.EnumerateObject().Where(property => part is not Trace || property.Name != "type"))
            part.SetProperty(property.Name, Value(property.Name, property.Value));
        return part;
    }

    static object? Value(string name, JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => Fill(Part(name), json),
        JsonValueKind.Array => List(name, json),
        JsonValueKind.String => json.GetString(),
        // Plotly.NET looks for sizes as whole numbers.
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.Null => null,
        _ => json.GetBoolean(),
    };

    static object List(string name, JsonElement json)
    {
        var items = json.EnumerateArray();
        if (items.All(item => item.ValueKind == JsonValueKind.Number))
            return items.Select(item => item.GetDouble()).ToArray();

        return name == "annotations"
            ? items.Select(item => Fill(new Annotation(), item)).ToArray()
            : items.Select(item => Value(name, item)).ToArray();
    }
}
