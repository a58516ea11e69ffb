using System.Globalization;
using System.Text;

namespace BackpropLab.Protocol;

/// <summary>
/// Takes what one cell puts out and sends it on, in order and within <see cref="OutputLimits"/>. Text is gathered
/// for a moment, so that a loop of short writes becomes a few messages. What comes when the cell has ended, from something
/// that it left running, is dropped, as .NET Interactive does.
/// </summary>
public sealed class CellOutputs
{
    const int GatherCharacters = 8_192;

    readonly Lock gate = new();
    readonly Action<MessageContent> send;
    readonly StringBuilder gathered = new();
    string gatheredName = OutputText.Out;
    long streamCharacters;
    long displayCharacters;
    int displays;
    int displaysLeftOut;
    bool isComplete;

    /// <summary>Begins a cell's outputs.</summary>
    /// <param name="send">Takes each message.</param>
    public CellOutputs(Action<MessageContent> send) => this.send = send;

    /// <summary>Takes text.</summary>
    /// <param name="name"><see cref="OutputText.Out"/> or <see cref="OutputText.Error"/>.</param>
    /// <param name="text">What was written.</param>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        // See MessageWriter.Send: what stands in a finally block is not cut short when the cell is stopped.
        try
        {
        }
        finally
        {
            lock (gate)
            {
                if (!isComplete) Gather(name, text);
            }
        }
    }

    /// <summary>Takes a value that the cell shows.</summary>
    /// <param name="bundle">The value, rendered.</param>
    /// <param name="executionCount">The cell's number if this is its result, else null.</param>
    public void Display(MimeBundle bundle, int? executionCount)
    {
        try
        {
        }
        finally
        {
            lock (gate)
            {
                if (!isComplete) Show(bundle, executionCount);
            }
        }
    }

    /// <summary>Sends the text that waits.</summary>
    public void Flush()
    {
        lock (gate) FlushGathered();
    }

    /// <summary>Sends the text that waits and, if something was left away, says how much.</summary>
    internal void Complete()
    {
        lock (gate)
        {
            FlushGathered();
            if (streamCharacters > OutputLimits.StreamCharacters) SendStream(OutputText.Error, OutputLimits.Cut(streamCharacters));
            if (displaysLeftOut > 0)
                SendStream(OutputText.Error, string.Create(CultureInfo.InvariantCulture,
                    $"[{displaysLeftOut:N0} more values left out: a cell may show {OutputLimits.Displays} values of {OutputLimits.DisplayCharacters:N0} characters together.]\n"));
            isComplete = true;
        }
    }

    void Gather(string name, ReadOnlySpan<char> text)
    {
        var room = Math.Max(0, OutputLimits.StreamCharacters - streamCharacters);
        streamCharacters += text.Length;
        if (room == 0) return;
        if (name != gatheredName) FlushGathered();
        gatheredName = name;
        gathered.Append(text[..(int)Math.Min(room, text.Length)]);
        if (gathered.Length >= GatherCharacters) FlushGathered();
    }

    void Show(MimeBundle bundle, int? executionCount)
    {
        FlushGathered();
        var size = bundle.Size;
        if (displays >= OutputLimits.Displays || displayCharacters + size > OutputLimits.DisplayCharacters)
        {
            displaysLeftOut++;
            return;
        }

        displays++;
        displayCharacters += size;
        send(executionCount is { } count ? new ExecuteResult(count, bundle.ToJson(), []) : new DisplayData(bundle.ToJson(), []));
    }

    void FlushGathered()
    {
        if (gathered.Length == 0) return;
        SendStream(gatheredName, gathered.ToString());
        gathered.Clear();
    }

    void SendStream(string name, string text) => send(new OutputText(name, text));
}
