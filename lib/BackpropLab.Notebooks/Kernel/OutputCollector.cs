using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Worker;

namespace BackpropLab.Notebooks;

/// <summary>Turns the messages of one execution into outputs; text that follows text on the same stream is joined.</summary>
internal sealed class OutputCollector(Action<CellOutput>? onOutput)
{
    readonly List<CellOutput> outputs = [];
    int strayCharacters;

    public IReadOnlyList<CellOutput> Outputs => outputs;

    public void Add(Message message)
    {
        switch (message.Type)
        {
            case "stream":
                Add(new StreamOutput(Text(message.Content["name"]), Text(message.Content["text"])));
                break;
            case "display_data" or "execute_result":
                var data = (message.Content["data"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value));
                Add(new DisplayOutput(data, (int?)message.Content["execution_count"]));
                break;
            case "error":
                var traceback = (message.Content["traceback"] as JsonArray ?? []).Select(Text).ToArray();
                Add(new ErrorOutput(Text(message.Content["ename"]), Text(message.Content["evalue"]), traceback));
                break;
        }
    }

    /// <summary>Adds what a cell wrote to the process's own output, past <see cref="Console"/>, within the same limit.</summary>
    public void AddStray(string line)
    {
        if (strayCharacters >= OutputLimits.StreamCharacters) return;
        strayCharacters += line.Length + 1;
        Add(new StreamOutput("stdout", line + "\n"));
    }

    public void Add(CellOutput output)
    {
        if (output is StreamOutput stream && outputs is [.., StreamOutput last] && last.Name == stream.Name)
            outputs[^1] = last with { Text = last.Text + stream.Text };
        else
            outputs.Add(output);
        onOutput?.Invoke(output);
    }

    static string Text(JsonNode? node) => (string?)node ?? "";
}
