using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Display;

namespace BackpropLab;

/// <summary>The data of a chart's traces as one table, trace below trace; of many points evenly spaced ones.</summary>
static class TraceTable
{
    /// <summary>What holds data in the traces that are drawn, in the order of the columns.</summary>
    static readonly string[] names = ["x", "y", "z", "a", "b", "c", "labels", "values", "text"];

    public static DataTable Of(JsonArray data, JsonObject layout)
    {
        var traces = data.Select((trace, i) => new TraceData(trace!.AsObject(), i, names)).ToArray();
        var picked = traces.SelectMany(trace => Chart.EvenlySpaced(trace.Count).Select(row => (Trace: trace, Row: row))).ToArray();
        var columns = names
            .Where(name => traces.Any(trace => trace.Has(name)))
            .Select(name => Column(Header(name, traces, layout), [.. picked.Select(point => point.Trace.Value(name, point.Row))]))
            .ToList();
        if (traces.Length > 1 || columns.Count == 0)
            columns.Insert(0, TableColumn.Text("trace", picked.Select(point => point.Trace.Name)));
        return new(columns, Chart.RowsNote(picked.Length, traces.Sum(trace => trace.Count)));
    }

    // An axis has one title, which says more than its letter where all traces are drawn along it.
    static string Header(string name, TraceData[] traces, JsonObject layout) =>
        name is "x" or "y" && traces.All(trace => trace.IsOnFirstAxes)
        && (string?)layout[name + "axis"]?["title"]?["text"] is { Length: > 0 } title
            ? title
            : name;

    static TableColumn Column(string header, JsonNode?[] values)
    {
        var numbers = values.OfType<JsonNode>().Select(Number).ToArray();
        if (numbers.Contains(null))
            return TableColumn.Text(header, values.Select(value => value?.ToString() ?? ""));

        var shown = new Queue<string>(NumberText.Column([.. numbers.Select(number => number!.Value)]));
        return new(header, [.. values.Select(value => value is null ? "" : shown.Dequeue())], IsNumeric: true);
    }

    // Plotly.NET writes what JSON has no number for as a text.
    static double? Number(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => (double)value,
        JsonValueKind.String => (string)value! switch
        {
            "NaN" => double.NaN, "Infinity" => double.PositiveInfinity, "-Infinity" => double.NegativeInfinity, _ => null,
        },
        _ => null,
    };
}
