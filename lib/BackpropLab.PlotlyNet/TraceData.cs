using System.Text.Json.Nodes;

namespace BackpropLab;

/// <summary>The points of one trace: those of a list, or the cells of a field, row by row.</summary>
sealed class TraceData
{
    readonly Dictionary<string, JsonArray> lists;
    readonly int fieldColumns;

    public TraceData(JsonObject trace, int index, IEnumerable<string> names)
    {
        Name = (string?)trace["name"] ?? FormattableString.Invariant($"trace {index + 1}");
        IsOnFirstAxes = trace["xaxis"] is null && trace["yaxis"] is null;
        lists = names
            .Select(name => (Name: name, List: TypedArray.Expanded(trace[name])))
            .Where(item => item.List is not null)
            .ToDictionary(item => item.Name, item => item.List!);
        fieldColumns = lists.TryGetValue("z", out var z) && z is [JsonArray, ..] ? z.Max(row => row!.AsArray().Count) : 0;
        Count = fieldColumns > 0 ? z!.Count * fieldColumns : lists.Values.Select(list => list.Count).DefaultIfEmpty(0).Max();
    }

    public string Name { get; }

    public bool IsOnFirstAxes { get; }

    public int Count { get; }

    public bool Has(string name) => lists.ContainsKey(name) || (name is "x" or "y" && fieldColumns > 0);

    /// <summary>What stands at a point; null where nothing does.</summary>
    public JsonNode? Value(string name, int point)
    {
        var (row, column) = fieldColumns > 0 ? Math.DivRem(point, fieldColumns) : (point, point);
        if (!lists.TryGetValue(name, out var list))
            // plotly.js counts the columns and rows of a field whose places are not given.
            return fieldColumns == 0 ? null : name switch { "x" => (double)column, "y" => (double)row, _ => null };

        var item = list.ElementAtOrDefault(name == "x" ? column : row);
        return item is JsonArray inner ? inner.ElementAtOrDefault(column) : item;
    }
}
