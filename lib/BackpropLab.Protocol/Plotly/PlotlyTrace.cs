using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace BackpropLab.Protocol;

/// <summary>One set of marks of a <see cref="PlotlyFigure"/>, with its data as a table.</summary>
sealed class PlotlyTrace
{
    const int MostRows = 100;
    const int MostColumns = 12;

    /// <summary>What plotly.js takes data from, in the order in which they are read.</summary>
    static readonly string[] names =
        ["x", "y", "z", "labels", "parents", "values", "r", "theta", "a", "b", "c", "lat", "lon", "locations", "open", "high", "low", "close", "text"];

    readonly string name;
    readonly string kind;
    readonly IReadOnlyList<(string Header, IReadOnlyList<string> Cells)> columns;
    readonly int allRows;
    readonly int allColumns;

    public PlotlyTrace(JsonElement trace, int index)
    {
        name = Text(trace, "name") ?? string.Create(CultureInfo.InvariantCulture, $"trace {index}");
        kind = Text(trace, "type") ?? "scatter";
        var lists = names.Where(name => IsList(trace, name)).Select(name => (Name: name, Items: trace.GetProperty(name))).ToArray();
        var z = lists.FirstOrDefault(list => list.Name == "z").Items;
        var isField = z.ValueKind == JsonValueKind.Array && z.EnumerateArray().All(row => row.ValueKind == JsonValueKind.Array);
        allRows = isField ? z.GetArrayLength() : lists.Select(list => list.Items.GetArrayLength()).DefaultIfEmpty(0).Max();
        allColumns = isField ? 1 + z.EnumerateArray().Max(row => row.GetArrayLength()) : lists.Length;
        columns = isField ? [.. Field(trace, z, allColumns - 1)] : [.. lists.Take(MostColumns).Select(list => (list.Name, Cells(list.Items)))];
    }

    /// <summary>Name, kind and size.</summary>
    public string Description => string.Create(CultureInfo.InvariantCulture, $"{name} ({kind}, {allRows} {(allRows == 1 ? "row" : "rows")} of data)");

    /// <summary>The data as a table; nothing if there are none.</summary>
    /// <param name="figure">What the figure is called.</param>
    public string ToHtml(string figure)
    {
        if (allRows == 0)
            return "";
        var html = new StringBuilder();
        html.Append($"""<div class="lab-scroll" tabindex="0" role="group" aria-label="{WebUtility.HtmlEncode($"Data of {figure}: {name}")}">""");
        html.Append($"<table><caption>{WebUtility.HtmlEncode($"{name} ({kind})")}</caption><thead><tr>");
        html.AppendJoin("", columns.Select(column => $"""<th scope="col">{WebUtility.HtmlEncode(column.Header)}</th>""")).Append("</tr></thead><tbody>");
        for (var row = 0; row < Math.Min(allRows, MostRows); row++)
        {
            html.Append($"""<tr><th scope="row">{Cell(0, row)}</th>""");
            for (var column = 1; column < columns.Count; column++)
                html.Append($"<td>{Cell(column, row)}</td>");
            html.Append("</tr>");
        }

        return html.Append($"</tbody></table></div>{LeftOut(allRows, MostRows, "rows")}{LeftOut(allColumns, MostColumns, "columns")}\n").ToString();
    }

    string Cell(int column, int row) => WebUtility.HtmlEncode(columns[column].Cells.ElementAtOrDefault(row) ?? "");

    /// <summary>A field of values, of a heatmap or of contours: a row for each y, a column for each x.</summary>
    static IEnumerable<(string Header, IReadOnlyList<string> Cells)> Field(JsonElement trace, JsonElement z, int width)
    {
        yield return ("y", Places(trace, "y", Math.Min(z.GetArrayLength(), MostRows)));
        foreach (var (j, x) in Places(trace, "x", Math.Min(width, MostColumns - 1)).Index())
            yield return ($"x = {x}", [.. z.EnumerateArray().Take(MostRows).Select(row => j < row.GetArrayLength() ? Cell(row[j]) : "")]);
    }

    /// <summary>Where the rows or columns of a field stand; plotly.js counts where nothing is said.</summary>
    static IReadOnlyList<string> Places(JsonElement trace, string name, int count) =>
        IsList(trace, name) && trace.GetProperty(name).GetArrayLength() >= count
            ? [.. Cells(trace.GetProperty(name)).Take(count)]
            : [.. Enumerable.Range(0, count).Select(i => i.ToString(CultureInfo.InvariantCulture))];

    static bool IsList(JsonElement trace, string name) =>
        trace.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0;

    static string? Text(JsonElement trace, string name) =>
        trace.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    static IReadOnlyList<string> Cells(JsonElement list) => [.. list.EnumerateArray().Take(MostRows).Select(Cell)];

    static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number when value.TryGetDouble(out var number) => Math.Abs(number) < 1e15 && number == Math.Floor(number)
            ? number.ToString("0", CultureInfo.InvariantCulture)
            : number.ToString("G6", CultureInfo.InvariantCulture),
        _ => value.GetRawText(),
    };

    static string LeftOut(int all, int most, string what) =>
        all > most ? string.Create(CultureInfo.InvariantCulture, $"<p>The first {most} of {all} {what}; {all - most} more are left out.</p>") : "";
}
