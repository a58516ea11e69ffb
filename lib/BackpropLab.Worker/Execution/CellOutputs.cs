using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace BackpropLab.Worker;

/// <summary>
/// Takes what one cell puts out and sends it on, in order and within <see cref="OutputLimits"/>. Text is gathered
/// for a moment, so that a loop of short writes becomes a few messages.
/// </summary>
internal sealed class CellOutputs
{
    const int GatherCharacters = 8_192;

    readonly Lock gate = new();
    readonly Action<string, JsonObject> send;
    readonly StringBuilder gathered = new();
    string gatheredName = "stdout";
    long streamCharacters;
    long displayCharacters;
    int displays;
    int displaysLeftOut;

    /// <param name="send">Takes a message's type and content.</param>
    public CellOutputs(Action<string, JsonObject> send) => this.send = send;

    public void Write(string name, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        CellStop.Check();
        // See MessageWriter.Send: what stands in a finally block is not cut short when the cell is stopped.
        try
        {
        }
        finally
        {
            lock (gate)
            {
                var room = Math.Max(0, OutputLimits.StreamCharacters - streamCharacters);
                streamCharacters += text.Length;
                if (room > 0)
                {
                    if (name != gatheredName) FlushGathered();
                    gatheredName = name;
                    gathered.Append(text[..(int)Math.Min(room, text.Length)]);
                    if (gathered.Length >= GatherCharacters) FlushGathered();
                }
            }
        }
    }

    public void Display(MimeBundle bundle, int? executionCount)
    {
        CellStop.Check();
        try
        {
        }
        finally
        {
            lock (gate)
            {
                FlushGathered();
                var size = bundle.Size;
                if (displays >= OutputLimits.Displays || displayCharacters + size > OutputLimits.DisplayCharacters)
                {
                    displaysLeftOut++;
                }
                else
                {
                    displays++;
                    displayCharacters += size;
                    var content = new JsonObject { ["data"] = bundle.ToJson(), ["metadata"] = new JsonObject() };
                    if (executionCount is { } count) content["execution_count"] = count;
                    send(executionCount is null ? "display_data" : "execute_result", content);
                }
            }
        }
    }

    /// <summary>Sends the text that waits.</summary>
    public void Flush()
    {
        lock (gate) FlushGathered();
    }

    /// <summary>Sends the text that waits and, if something was left away, says how much.</summary>
    public void Complete()
    {
        lock (gate)
        {
            FlushGathered();
            if (streamCharacters > OutputLimits.StreamCharacters)
                SendStream("stderr", string.Create(CultureInfo.InvariantCulture,
                    $"\n[Output cut here: the cell printed {streamCharacters:N0} characters, of which the first {OutputLimits.StreamCharacters:N0} are shown.]\n"));
            if (displaysLeftOut > 0)
                SendStream("stderr", string.Create(CultureInfo.InvariantCulture,
                    $"[{displaysLeftOut:N0} more values left out: a cell may show {OutputLimits.Displays} values of {OutputLimits.DisplayCharacters:N0} characters together.]\n"));
        }
    }

    void FlushGathered()
    {
        if (gathered.Length == 0) return;
        SendStream(gatheredName, gathered.ToString());
        gathered.Clear();
    }

    void SendStream(string name, string text) => send("stream", new JsonObject { ["name"] = name, ["text"] = text });
}
