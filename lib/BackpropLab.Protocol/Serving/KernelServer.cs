using System.Collections.Concurrent;
using System.Text;

namespace BackpropLab.Protocol;

/// <summary>
/// Answers Jupyter messages: cells run one after another on a thread of their own, and help is given on another, while this
/// keeps listening, so that an interrupt is heard at once.
/// </summary>
public sealed class KernelServer : IDisposable
{
    /// <summary>How long a cell may take to stop once it was asked to, before the worker is given up.</summary>
    public static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    /// <summary>The exit code of a worker that could not stop its cell.</summary>
    public const int CannotStopExitCode = 71;

    static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(50);

    /// <summary>The outputs of the cell that the calling code belongs to: execution carries it into whatever the cell starts.</summary>
    static readonly AsyncLocal<CellOutputs?> Carried = new();

    readonly string session = Guid.NewGuid().ToString("N");
    readonly MessageReader reader;
    readonly MessageWriter writer;
    readonly IReadOnlyList<Stream> plainOutputs;
    readonly ICellEngine engine;
    readonly HelpDesk help;

    /// <summary>What is done in turn: a cell runs when those before it have ended.</summary>
    readonly BlockingCollection<Action> turns = [];

    /// <summary>The cells that have been asked for and are not done; <see cref="gate"/> guards it.</summary>
    readonly List<CellRequest> open = [];

    readonly Lock gate = new();
    readonly Timer flush;
    int executionCount;
    volatile CellOutputs? outputs;
    CellRequest? running;

    /// <summary>Begins to serve; nothing is read before <see cref="Run"/>.</summary>
    /// <param name="channel">Where messages come from and go to.</param>
    /// <param name="plainOutputs">The process's standard output and standard error, for marks; none where there is no process.</param>
    /// <param name="engine">What runs the cells.</param>
    public KernelServer(Stream channel, IReadOnlyList<Stream> plainOutputs, ICellEngine engine)
    {
        (this.plainOutputs, this.engine) = (plainOutputs, engine);
        reader = new MessageReader(channel);
        writer = new MessageWriter(channel);
        help = new HelpDesk(engine.Language, Answer);
        // Ticks once for whatever begins to wait: a session that idles, as most do most of the time, wakes nobody.
        flush = new Timer(_ => outputs?.Flush());
    }

    /// <summary>Answers messages until one asks for the end, or no more can come; on the calling thread.</summary>
    /// <returns>Whether it was asked for: else whoever asked has gone, and nobody sees to what the cells have started.</returns>
    public bool Run()
    {
        new Thread(TakeTurns) { IsBackground = true, Name = "Cells" }.Start();
        while (true)
        {
            try
            {
                if (reader.Read() is not { } message)
                    return false;
                if (!Handle(message))
                    return true;
            }
            catch (ProtocolException)
            {
                // Passed over, as Jupyter's own kernels do: what is no message asks for nothing.
            }
        }
    }

    /// <summary>Sends what waits and takes no more.</summary>
    public void Dispose()
    {
        flush.Dispose();
        turns.CompleteAdding();
        writer.Dispose();
    }

    /// <summary>The outputs of the cell that the calling code belongs to; null for code of no cell.</summary>
    internal static CellOutputs? Current => Carried.Value;

    /// <summary>
    /// Says which cell's code ends the process, and why, before it does: by then another cell may run, which is not to be
    /// blamed. Nothing is sent after it.
    /// </summary>
    /// <param name="why">What ends the process.</param>
    /// <param name="cell">The outputs of the cell; null if it is not known, and nothing is said.</param>
    internal void SayLast(CellError why, CellOutputs? cell)
    {
        if (cell is null)
            return;
        cell.SayLast(BoundedError.Of(why));
        writer.Dispose();
    }

    /// <summary>Answers one message. False if it asks for the end.</summary>
    bool Handle(Message message)
    {
        switch (message.Content)
        {
            case ExecuteRequest execute:
                Enqueue(new CellRequest(message, execute, new CancellationTokenSource()));
                return true;
            case InterruptRequest:
                Interrupt();
                Answer(message, new InterruptReply());
                return true;
            case HelpRequest request:
                help.Ask(message, request);
                return true;
            case KernelInfoRequest:
                // In its turn, as Jupyter's kernels do: the answer says that all cells before it have ended.
                turns.Add(() => Answer(message, engine.Info));
                return true;
            case ShutdownRequest shutdown:
                Answer(message, new ShutdownReply(Restart: shutdown.Restart));
                return false;
            default:
                return true;
        }
    }

    void TakeTurns()
    {
        engine.WarmUp();
        foreach (var turn in turns.GetConsumingEnumerable())
            turn();
    }

    void Enqueue(CellRequest cell)
    {
        lock (gate)
            open.Add(cell);
        turns.Add(() => Execute(cell));
    }

    void Execute(CellRequest cell)
    {
        var request = cell.Message;
        executionCount++;
        Answer(request, KernelStatus.Busy);
        Answer(request, new ExecuteInput(cell.Execute.Code, executionCount));
        var shown = outputs = new CellOutputs(content => Answer(request, content), FlushSoon);

        lock (gate)
            running = cell;
        Carried.Value = shown;
        var error = cell.Stop.IsCancellationRequested ? CellError.Interrupted : engine.Run(cell.Execute, executionCount, shown, cell.Stop.Token);
        Carried.Value = null;
        lock (gate)
        {
            running = null;
            open.Remove(cell);
        }

        shown.Complete();
        if (error is not null)
            Answer(request, BoundedError.Of(error));
        MarkPlainOutputs(cell.Execute.OutputMark);
        Answer(request, ExecuteReply.Of(error is null, executionCount));
        Answer(request, KernelStatus.Idle);
    }

    void FlushSoon()
    {
        try
        {
            flush.Change(FlushInterval, Timeout.InfiniteTimeSpan);
        }
        catch (ObjectDisposedException)
        {
            // The session has ended, and takes no more from what a cell left running.
        }
    }

    void MarkPlainOutputs(string? mark)
    {
        if (mark is null)
            return;
        var bytes = Encoding.UTF8.GetBytes(mark);
        foreach (var output in plainOutputs)
        {
            try
            {
                output.Write(bytes);
                output.Flush();
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ObjectDisposedException)
            {
                // The cell has closed this output, or put in its place what cannot be written to: whoever reads it has met
                // the end of the stream.
            }
        }
    }

    void Interrupt()
    {
        CellRequest? stopped;
        lock (gate)
        {
            // Cells that have not begun are stopped too: who asks for a stop while the kernel is still busy with something
            // else does not expect the cell to run after all.
            foreach (var cell in open)
                cell.Stop.Cancel();
            stopped = running;
        }

        if (stopped is null)
            return;
        engine.Interrupt();
        new Thread(() => GiveUpUnlessDone(stopped)) { IsBackground = true, Name = "Giving up" }.Start();
    }

    void GiveUpUnlessDone(CellRequest cell)
    {
        Thread.Sleep(StopTime);
        lock (gate)
        {
            if (running != cell)
                return;
        }

        outputs?.Flush();
        writer.Dispose();
        Environment.Exit(CannotStopExitCode);
    }

    void Answer(Message request, MessageContent content) => writer.Send(request.Causes(content, session));
}
