using System.Threading.Channels;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// A notebook's session for a program that speaks Jupyter messages over two streams, a line each: an editor. It stands
/// between the editor and the worker, so that whatever becomes of the worker, each request is answered; a restart makes a
/// new one.
/// </summary>
public sealed class KernelService : IAsyncDisposable
{
    static readonly CellError StartedAnew = new(CellError.InterruptedName, "The session was started anew before the cell had ended: all variables are gone.");

    readonly MessageReader reader;
    readonly MessageWriter writer;
    readonly string folder;
    readonly KernelOptions options;
    readonly string session = Guid.NewGuid().ToString("N");
    readonly Channel<Func<Task>> turns = Channel.CreateUnbounded<Func<Task>>(new() { SingleReader = true });
    readonly Lock gate = new();
    CancellationTokenSource stop = new();
    KernelClient kernel;
    bool isDisposed;

    /// <summary>Cells that this worker was given.</summary>
    int count;

    /// <summary>Starts a worker; nothing is read before <see cref="RunAsync"/>.</summary>
    /// <param name="input">Where requests come from.</param>
    /// <param name="output">Where answers go to.</param>
    /// <param name="folder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    /// <exception cref="FileNotFoundException">The worker is not where the build puts it.</exception>
    /// <exception cref="IOException">No channel to it can be made.</exception>
    public KernelService(Stream input, Stream output, string folder, KernelOptions? options = null)
    {
        (this.folder, this.options) = (folder, options ?? new KernelOptions());
        reader = new MessageReader(input);
        kernel = Start();
        writer = new MessageWriter(output);
    }

    /// <summary>Answers requests until one asks for the end, no more can come, or it is cancelled.</summary>
    /// <param name="cancellation">Ends the session.</param>
    /// <exception cref="FileNotFoundException">A worker was to be started anew and is not there any more.</exception>
    /// <exception cref="IOException">No channel to a new worker can be made.</exception>
    public async Task RunAsync(CancellationToken cancellation = default)
    {
        var turning = TakeTurnsAsync();
        // A stream such as standard input is waited for on a thread, and that wait cannot be ended.
        var listening = Task.Factory.StartNew(Listen, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        Task either = Task.WhenAny(listening, turning);
        await either.WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        // Who cannot take its turns any more answers nobody: whoever waits is told by the end.
        if (turning.IsFaulted)
            await turning;
    }

    /// <summary>Ends the worker, whatever it is doing, and sends what waits.</summary>
    public async ValueTask DisposeAsync()
    {
        lock (gate)
            isDisposed = true;
        turns.Writer.TryComplete();
        await kernel.DisposeAsync();
        writer.Dispose();
    }

    void Listen()
    {
        while (true)
        {
            try
            {
                if (reader.Read() is not { } message || !Handle(message))
                    return;
            }
            catch (ProtocolException)
            {
                // Passed over, as Jupyter's own kernels do: what is no message asks for nothing.
            }
        }
    }

    /// <summary>Answers one request, or sees to it. False if it asks for the end.</summary>
    bool Handle(Message request)
    {
        switch (request.Content)
        {
            case ExecuteRequest execute:
                var token = stop.Token;
                Take(() => ExecuteAsync(request, execute, token));
                return true;
            case KernelInfoRequest:
                Take(() => Task.Run(() => Answer(request, KernelInfoReply.Lab)));
                return true;
            case HelpRequest help:
                _ = HelpAsync(request, help);
                return true;
            case InterruptRequest:
                StopAll();
                Answer(request, new InterruptReply());
                return true;
            case ShutdownRequest { Restart: true }:
                StopAll();
                Take(() => RestartAsync(request));
                return true;
            case ShutdownRequest:
                Answer(request, new ShutdownReply(Restart: false));
                return false;
            default:
                return true;
        }
    }

    void Take(Func<Task> turn) => turns.Writer.TryWrite(turn);

    async Task TakeTurnsAsync()
    {
        await foreach (var turn in turns.Reader.ReadAllAsync())
            await turn();
    }

    async Task ExecuteAsync(Message request, ExecuteRequest execute, CancellationToken stopped)
    {
        count++;
        Answer(request, KernelStatus.Busy);
        Answer(request, new ExecuteInput(execute.Code, count));
        var run = await kernel.ExecuteAsync(
            execute.Code, Timeout.InfiniteTimeSpan, output => Show(request, output), execute.AfterExecution, execute.CellNumber, stopped);
        if (run.HasCostWorker)
            ShowAnew(request, run.Outputs);
        if (run.Outputs.OfType<ErrorOutput>().LastOrDefault() is { } error)
            Answer(request, OutputMessages.Of(error));
        else if (!run.Succeeded)
            Answer(request, StartedAnew);
        Answer(request, ExecuteReply.Of(run.Succeeded, count));
        Answer(request, KernelStatus.Idle);
        if (run.LostAfter is { } loss)
            TellOf(loss);
        else if (!kernel.IsAlive)
            Tell(KernelStatus.Dead);
    }

    async Task HelpAsync(Message request, HelpRequest help) => Answer(request, await kernel.AskAsync(help));

    async Task RestartAsync(Message request)
    {
        await kernel.DisposeAsync();
        lock (gate)
        {
            if (isDisposed)
                return;
            kernel = Start();
        }

        count = 0;
        Answer(request, new ShutdownReply(Restart: true));
    }

    KernelClient Start() => KernelClient.Start(folder, options, update => Tell(OutputMessages.Of(update)), TellOf);

    /// <summary>Stops the cell that runs and those that wait; what is asked for from now on runs.</summary>
    void StopAll()
    {
        var stopped = Interlocked.Exchange(ref stop, new CancellationTokenSource());
        stopped.Cancel();
    }

    /// <summary>An error is not shown as it comes: if it turns out to have cost the worker, other words say it.</summary>
    void Show(Message request, CellOutput output)
    {
        if (output is not ErrorOutput)
            Answer(request, OutputMessages.Of(output));
    }

    /// <summary>What a cell put out that cost its worker ends in the runtime's own last words, which its error says better.</summary>
    void ShowAnew(Message request, IReadOnlyList<CellOutput> outputs)
    {
        Answer(request, new ClearOutput(Wait: true));
        foreach (var output in outputs)
            Show(request, output);
    }

    void TellOf(WorkerLoss loss)
    {
        Tell(OutputMessages.Of(loss.Error));
        Tell(KernelStatus.Dead);
    }

    void Answer(Message request, MessageContent content) => writer.Send(request.Causes(content, session));

    /// <summary>Says what no request has caused.</summary>
    void Tell(MessageContent content) => writer.Send(Message.Request(content, session));
}
