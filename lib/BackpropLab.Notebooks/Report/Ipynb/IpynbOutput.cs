using System.Text.Json;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks;

/// <summary>What a cell put out, in the terms of nbformat.</summary>
static class IpynbOutput
{
    /// <summary>One output.</summary>
    public static JsonNode Of(CellOutput output, int cellNumber, PlotlyCarrier plotly) => output switch
    {
        StreamOutput stream => new JsonObject
        {
            ["name"] = stream.Name,
            ["output_type"] = "stream",
            ["text"] = IpynbDocument.Lines(stream.Text),
        },
        DisplayOutput { ExecutionCount: not null } result => new JsonObject
        {
            ["data"] = Data(result, plotly),
            ["execution_count"] = cellNumber,
            ["metadata"] = new JsonObject(),
            ["output_type"] = "execute_result",
        },
        DisplayOutput display => new JsonObject
        {
            ["data"] = Data(display, plotly),
            ["metadata"] = new JsonObject(),
            ["output_type"] = "display_data",
        },
        // No mistake of its own, and so nothing that a host may show in red.
        ErrorOutput { IsWaiting: true } waiting => Of(new StreamOutput("stdout", $"{waiting.Name}: {waiting.Message}\n"), cellNumber, plotly),
        ErrorOutput error => new JsonObject
        {
            ["ename"] = error.Name,
            ["evalue"] = error.Message,
            ["output_type"] = "error",
            ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
        },
        _ => throw new ArgumentException($"An output of type {output.GetType().Name} has no form in nbformat.", nameof(output)),
    };

    static JsonObject Data(DisplayOutput display, PlotlyCarrier plotly)
    {
        var data = new JsonObject();
        foreach (var (type, value) in display.Data)
            data[type] = Rendering(type, value, plotly);
        // HTML beside the JSON, for a host that does not draw that, and for a reader who does not see the drawing.
        if (Plotly.FigureOf(display) is { } html)
            data["text/html"] = IpynbDocument.Lines(plotly.WithPlotly(html));
        return data;
    }

    /// <summary>JSON stands in a notebook as it is, everything else as lines of text.</summary>
    static JsonNode? Rendering(string mimeType, JsonElement value, PlotlyCarrier plotly)
    {
        if (IsJson(mimeType))
            return JsonSerializer.SerializeToNode(value, DisplayOutput.Json);
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
        return IpynbDocument.Lines(mimeType == "text/html" ? plotly.WithPlotly(text) : text);
    }

    static bool IsJson(string mimeType) =>
        mimeType.StartsWith("application/", StringComparison.Ordinal)
        && (mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal));
}
