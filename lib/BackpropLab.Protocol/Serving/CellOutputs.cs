using System.Globalization;
using System.Text;

namespace BackpropLab.Protocol;

/// <summary>
/// Takes what one cell puts out and sends it on, in order and within <see cref="OutputLimits"/>. Text is gathered
/// for a moment, so that a loop of short writes becomes a few messages, and so are values that take the place of others:
/// the last state wins. What comes when the cell has ended, from something that it left running, is dropped, as .NET
/// Interactive does; only what takes the place of a value shown before still does so.
/// </summary>
public sealed class CellOutputs
{
    const int GatherCharacters = 8_192;

    readonly Lock gate = new();
    readonly Action<MessageContent> send;
    readonly Action? onWaiting;
    readonly StringBuilder gathered = new();
    readonly Dictionary<string, MimeBundle> updates = [];
    string gatheredName = OutputText.Out;
    long streamCharacters;
    long displayCharacters;
    long displayBytes;
    int displays;
    int displaysLeftOut;
    bool isEscapedTooLong;
    bool isComplete;
    bool isWaiting;

    /// <summary>Begins a cell's outputs.</summary>
    /// <param name="send">Takes each message.</param>
    /// <param name="onWaiting">Told when something begins to wait: <see cref="Flush"/> is to be called in a moment, from elsewhere.</param>
    public CellOutputs(Action<MessageContent> send, Action? onWaiting = null) => (this.send, this.onWaiting) = (send, onWaiting);

    /// <summary>Takes text.</summary>
    /// <param name="name"><see cref="OutputText.Out"/> or <see cref="OutputText.Error"/>.</param>
    /// <param name="text">What was written.</param>
    public void Write(string name, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
            return;
        // See MessageWriter.Send: what stands in a finally block is not cut short when the cell is stopped.
        try
        {
        }
        finally
        {
            lock (gate)
            {
                if (!isComplete)
                    Gather(name, text);
            }
        }
    }

    /// <summary>Takes a value that the cell shows.</summary>
    /// <param name="bundle">The value, rendered.</param>
    /// <param name="executionCount">The cell's number if this is its result, else null.</param>
    /// <param name="displayId">The name by which <see cref="Update"/> replaces it, if it is to be replaced.</param>
    public void Display(MimeBundle bundle, int? executionCount, string? displayId = null)
    {
        try
        {
        }
        finally
        {
            lock (gate)
            {
                if (!isComplete)
                    Show(bundle, executionCount, displayId);
            }
        }
    }

    /// <summary>Takes a value that is to stand where another was shown, by this cell or an earlier one.</summary>
    /// <param name="displayId">The name under which the other was shown.</param>
    /// <param name="bundle">The value, rendered.</param>
    public void Update(string displayId, MimeBundle bundle)
    {
        try
        {
        }
        finally
        {
            lock (gate)
            {
                updates[displayId] = bundle;
                Wait();
            }
        }
    }

    /// <summary>Sends what waits.</summary>
    public void Flush()
    {
        lock (gate)
        {
            isWaiting = false;
            FlushGathered();
            FlushUpdates();
        }
    }

    /// <summary>Sends what waits, and after it what ends the process; also when the cell itself has ended.</summary>
    internal void SayLast(CellError why)
    {
        lock (gate)
        {
            FlushGathered();
            isComplete = true;
            send(why);
        }
    }

    /// <summary>Sends what waits and, if something was left away, says how much.</summary>
    internal void Complete()
    {
        lock (gate)
        {
            FlushGathered();
            // How a value stands in the end is shown also when the way there was too long.
            (displayCharacters, displayBytes) = (0, 0);
            FlushUpdates();
            displaysLeftOut += updates.Count;
            if (streamCharacters > OutputLimits.StreamCharacters)
                SendStream(OutputText.Error, OutputLimits.Cut(streamCharacters));
            if (displaysLeftOut > 0)
            {
                SendStream(OutputText.Error, string.Create(CultureInfo.InvariantCulture,
                    $"[{displaysLeftOut:N0} more values left out: a cell may show {OutputLimits.Displays} values of {OutputLimits.DisplayCharacters:N0} characters together{(isEscapedTooLong ? ", and one that JSON escapes counts several times" : "")}.]\n"));
            }

            isComplete = true;
        }
    }

    void Gather(string name, ReadOnlySpan<char> text)
    {
        var room = Math.Max(0, OutputLimits.StreamCharacters - streamCharacters);
        streamCharacters += text.Length;
        if (room == 0)
            return;
        if (name != gatheredName)
            FlushGathered();
        gatheredName = name;
        gathered.Append(text[..(int)Math.Min(room, text.Length)]);
        if (gathered.Length >= GatherCharacters)
            FlushGathered();
        else
            Wait();
    }

    void Wait()
    {
        if (isWaiting)
            return;
        isWaiting = true;
        onWaiting?.Invoke();
    }

    void Show(MimeBundle bundle, int? executionCount, string? displayId)
    {
        FlushGathered();
        if (displays >= OutputLimits.Displays || !HasRoomFor(bundle))
        {
            displaysLeftOut++;
            return;
        }

        displays++;
        send(executionCount is { } count
            ? new ExecuteResult(count, bundle.ToJson(), [])
            : new DisplayData(bundle.ToJson(), [], displayId is null ? null : new DisplayTransient(displayId)));
    }

    /// <summary>Counts a value's characters and bytes, if there is room for them.</summary>
    bool HasRoomFor(MimeBundle bundle)
    {
        var (characters, bytes) = (bundle.Size, bundle.MostBytes);
        if (displayCharacters + characters > OutputLimits.DisplayCharacters)
            return false;
        if (displayBytes + bytes > OutputLimits.DisplayBytes)
        {
            isEscapedTooLong = true;
            return false;
        }

        displayCharacters += characters;
        displayBytes += bytes;
        return true;
    }

    void FlushUpdates()
    {
        foreach (var (displayId, bundle) in updates)
        {
            if (!HasRoomFor(bundle))
                continue;
            send(new UpdateDisplayData(bundle.ToJson(), [], new DisplayTransient(displayId)));
            updates.Remove(displayId);
        }
    }

    void FlushGathered()
    {
        if (gathered.Length == 0)
            return;
        SendStream(gatheredName, gathered.ToString());
        gathered.Clear();
    }

    void SendStream(string name, string text) => send(new OutputText(name, text));
}
