using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Outputs as the messages that they came in.</summary>
static class OutputMessages
{
    public static MessageContent Of(CellOutput output) => output switch
    {
        StreamOutput text => new OutputText(text.Name, text.Text),
        DisplayOutput { ExecutionCount: { } count } result => new ExecuteResult(count, Data(result.Data), []),
        DisplayOutput display => new DisplayData(Data(display.Data), [], display.DisplayId is { } id ? new DisplayTransient(id) : null),
        DisplayUpdate update => new UpdateDisplayData(Data(update.Data), [], new DisplayTransient(update.DisplayId)),
        ErrorOutput error => new CellError(error.Name, error.Message, error.Traceback),
        _ => throw new ArgumentException($"an output of the kind {output.GetType().Name}: expected one that a worker sends.", nameof(output)),
    };

    static JsonObject Data(IReadOnlyDictionary<string, JsonElement> renderings)
    {
        var data = new JsonObject();
        foreach (var (type, value) in renderings)
            data[type] = JsonSerializer.SerializeToNode(value, DisplayOutput.Json);
        return data;
    }
}
