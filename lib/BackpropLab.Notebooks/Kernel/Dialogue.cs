using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// What a worker may say when. A student's code runs in the same process and, if it hunts for the channel, can write to it
/// in the worker's name: what no worker would say at that moment is refused, and so is more than a worker lets through.
/// </summary>
sealed class Dialogue
{
    /// <summary>Bytes of a message that are no content of it: an animation that goes on for a day is not to add up.</summary>
    const int EnvelopeBytes = 1_000;

    /// <summary>What a cell may print, and the worker's own notes on what it has left out.</summary>
    const int MostCharacters = OutputLimits.StreamCharacters + 10_000;

    /// <summary>The cells that were asked for, and the number of each: the worker counts the same way.</summary>
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);

    /// <summary>The requests to stop or to end that are not answered yet.</summary>
    readonly HashSet<string> controls = new(StringComparer.Ordinal);

    /// <summary>The requests for help that are not answered yet, and the kind of reply that each may get.</summary>
    readonly Dictionary<string, Type> help = new(StringComparer.Ordinal);

    readonly HashSet<string> displays = new(StringComparer.Ordinal);
    string? cell, afterCell;
    Stage stage = Stage.Over;
    bool hasFailed;
    long bytes, characters;
    int shown;

    enum Stage
    {
        Asked,
        Busy,
        Running,
        Replied,
        Idle,
        Over,
    }

    /// <summary>The number of the cell that was asked for last, from 1; 0 before the first.</summary>
    public int Number => numbers.Count;

    /// <summary>Whether that cell has begun and not ended.</summary>
    public bool IsRunning => stage is Stage.Running or Stage.Replied or Stage.Idle;

    /// <summary>Whether it has begun.</summary>
    public bool HasBegun => stage >= Stage.Running;

    /// <summary>A cell is asked for, and right after it whatever is answered only when the cell has ended.</summary>
    public void Ask(Message execute, Message after)
    {
        (cell, afterCell, stage) = (execute.Id, after.Id, Stage.Asked);
        (hasFailed, bytes, characters, shown) = (false, 0, 0, 0);
        numbers.Add(execute.Id, numbers.Count + 1);
    }

    /// <summary>The cell is asked to stop, or the worker to end.</summary>
    public void Ask(Message control) => controls.Add(control.Id);

    /// <summary>Help is asked for.</summary>
    public void AskForHelp(Message message, HelpRequest request) => help.Add(message.Id, request.Empty.GetType());

    /// <summary>Takes the next message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="length">Its bytes.</param>
    /// <returns>What it is good for.</returns>
    /// <exception cref="ProtocolException">No worker would have sent it now.</exception>
    public Heard Hear(Message message, int length)
    {
        if (message.ParentId is { } asked && help.TryGetValue(asked, out var reply) && reply == message.Content.GetType())
        {
            help.Remove(asked);
            return length <= MessageLimits.HelpBytes ? Heard.Help : throw new ProtocolException($"more than {MessageLimits.HelpBytes} bytes of help");
        }

        bytes += message.Content is UpdateDisplayData ? Math.Max(0, length - EnvelopeBytes) : length;
        if (bytes > MessageLimits.CellBytes)
            throw new ProtocolException($"more than {MessageLimits.CellBytes} bytes for one cell");
        if (message.ParentId is { } cause)
        {
            switch (message.Content)
            {
                // Whatever cell caused it: what it left running may put a value in the place of another as long as it lives.
                case UpdateDisplayData update when numbers.ContainsKey(cause):
                    return displays.Contains(update.Transient.DisplayId) ? Heard.Output : Heard.Nothing;
                case CellError when numbers.ContainsKey(cause) && (cause != cell || stage == Stage.Over):
                    return Heard.LastWords;
                case InterruptReply or ShutdownReply when controls.Remove(cause):
                    return Heard.Nothing;
                case KernelInfoReply when cause == afterCell && stage == Stage.Idle:
                    stage = Stage.Over;
                    return Heard.End;
                default:
                    if (cause == cell && OfCell(message.Content) is { } heard)
                        return heard;
                    break;
            }
        }

        throw new ProtocolException($"a message of the type {message.Header.MsgType} that was not due");
    }

    /// <summary>The number of the cell that a message bears.</summary>
    public int NumberOf(Message message) => numbers[message.ParentId!];

    Heard? OfCell(MessageContent content)
    {
        switch (stage, content)
        {
            case (Stage.Asked, KernelStatus status) when status == KernelStatus.Busy:
                stage = Stage.Busy;
                return Heard.Nothing;
            case (Stage.Busy, ExecuteInput input) when input.ExecutionCount == Number:
                stage = Stage.Running;
                return Heard.Begin;
            case (Stage.Running, OutputText text):
                characters += text.Text.Length;
                return characters <= MostCharacters ? Heard.Output : throw new ProtocolException($"more than the {OutputLimits.StreamCharacters} characters that a cell may print");
            case (Stage.Running, DisplayData display) when shown++ < OutputLimits.Displays:
                if (display.Transient is { } transient)
                    displays.Add(transient.DisplayId);
                return Heard.Output;
            case (Stage.Running, ExecuteResult result) when shown++ < OutputLimits.Displays && result.ExecutionCount == Number:
                return Heard.Output;
            case (Stage.Running, CellError) when !hasFailed:
                hasFailed = true;
                return Heard.Output;
            case (Stage.Running, ExecuteReply reply) when reply.Succeeded != hasFailed && reply.ExecutionCount == Number:
                stage = Stage.Replied;
                return Heard.Reply;
            case (Stage.Replied, KernelStatus status) when status == KernelStatus.Idle:
                stage = Stage.Idle;
                return Heard.Nothing;
            default:
                return null;
        }
    }
}
