using System.Text.Json;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Turns what comes from a worker during one execution into outputs; text that follows text on the same stream is joined.</summary>
sealed class OutputCollector
{
    readonly Action<CellOutput>? onOutput;
    readonly List<CellOutput> outputs = [];
    readonly List<DisplayUpdate> updates = [];

    /// <param name="onOutput">Called with each output as it comes.</param>
    /// <param name="before">What came before this execution and is shown with it.</param>
    public OutputCollector(Action<CellOutput>? onOutput, OutputCollector? before = null)
    {
        this.onOutput = onOutput;
        foreach (var output in before is null ? [] : before.outputs.Concat(before.updates))
            Add(output);
    }

    public IReadOnlyList<CellOutput> Outputs => outputs;

    /// <summary>The values that take the place of an output of another cell.</summary>
    public IReadOnlyList<DisplayUpdate> Updates => updates;

    public void Add(MessageContent content)
    {
        switch (content)
        {
            case OutputText stream:
                Add(new StreamOutput(stream.Name, stream.Text));
                break;
            case DisplayData display:
                Add(new DisplayOutput(Renderings(display.Data), null, display.Transient?.DisplayId));
                break;
            case UpdateDisplayData update:
                Add(Update(update));
                break;
            case ExecuteResult result:
                Add(new DisplayOutput(Renderings(result.Data), result.ExecutionCount));
                break;
            case CellError error:
                Add(ErrorOutput.Of(error));
                break;
        }
    }

    public void Add(CellOutput output)
    {
        if (output is StreamOutput stream && outputs is [.., StreamOutput last] && last.Name == stream.Name)
            outputs[^1] = last with { Text = last.Text + stream.Text };
        else if (output is DisplayUpdate update)
            Put(update);
        else
            outputs.Add(output);
        onOutput?.Invoke(output);
    }

    /// <summary>Takes out the error, if there is one.</summary>
    public ErrorOutput? TakeError()
    {
        var error = outputs.OfType<ErrorOutput>().LastOrDefault();
        outputs.RemoveAll(output => ReferenceEquals(output, error));
        return error;
    }

    /// <summary>Takes out what the runtime itself wrote to standard error as it ended, from there on; empty if it wrote nothing.</summary>
    public string TakeLastWords()
    {
        var first = outputs.FindLastIndex(output => output is StreamOutput { Name: OutputText.Error } text && WorkerEnd.IndexOfLastWords(text.Text) >= 0);
        if (first < 0)
            return "";
        // What the cell printed takes another way, and may come in between.
        var words = outputs.Skip(first).OfType<StreamOutput>().Where(text => text.Name == OutputText.Error).ToArray();
        var start = WorkerEnd.IndexOfLastWords(words[0].Text);
        outputs.RemoveAll(output => words.Any(text => ReferenceEquals(text, output)));
        if (start > 0)
            outputs.Insert(first, words[0] with { Text = words[0].Text[..start] });
        return string.Concat(words.Select(text => text.Text))[start..];
    }

    public static DisplayUpdate Update(UpdateDisplayData update) => new(update.Transient.DisplayId, Renderings(update.Data));

    void Put(DisplayUpdate update)
    {
        if (update.PutInto(outputs) >= 0)
            return;
        updates.RemoveAll(former => former.DisplayId == update.DisplayId);
        updates.Add(update);
    }

    static Dictionary<string, JsonElement> Renderings(JsonObject data) =>
        data.ToDictionary(pair => pair.Key, pair => JsonSerializer.SerializeToElement(pair.Value, DisplayOutput.Json));
}
