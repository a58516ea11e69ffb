using System.Diagnostics;
using System.Globalization;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// A worker process with a C# session in it, spoken to in Jupyter messages. One cell runs at a time. Whatever the cell
/// does, the answer is a <see cref="CellExecution"/>; if it cost the worker, <see cref="IsAlive"/> is false after it.
/// </summary>
public sealed class KernelClient : IAsyncDisposable
{
    // A worker that takes longer than its own time for stopping a cell does not answer any more, and is ended from here.
    static readonly TimeSpan StopTime = KernelServer.StopTime + TimeSpan.FromSeconds(2);

    // Before its first cell the worker wakes up, which on a busy machine takes a while and is not the cell's fault.
    static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(1);

    // Text past the console has nearly always come before the reply; a cell that closed the stream cannot mark its end.
    static readonly TimeSpan TimeForPlainText = TimeSpan.FromMilliseconds(500);

    const int PlainOutputs = 2;

    readonly WorkerProcess worker;
    readonly KernelOptions options;
    readonly string session = Guid.NewGuid().ToString("N");
    readonly LateUpdates? late;
    string? broken;

    KernelClient(WorkerProcess worker, KernelOptions options, Action<DisplayUpdate>? onLateUpdate)
    {
        (this.worker, this.options) = (worker, options);
        if (onLateUpdate is not null)
            late = new LateUpdates(worker.Events, onLateUpdate);
    }

    /// <summary>Whether the session can run another cell.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>The worker's process number.</summary>
    public int ProcessId => worker.Id;

    /// <summary>Starts a worker; returns before it is ready, so that other work can be done meanwhile.</summary>
    /// <param name="workingFolder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    /// <param name="onLateUpdate">
    /// Called, from any thread, with each output that is replaced while no cell runs, by something that a cell left running.
    /// </param>
    /// <exception cref="FileNotFoundException">The worker is not where the build puts it.</exception>
    /// <exception cref="IOException">No channel to it can be made.</exception>
    public static KernelClient Start(string workingFolder, KernelOptions? options = null, Action<DisplayUpdate>? onLateUpdate = null)
    {
        options ??= new KernelOptions();
        var assembly = options.Engine.Assembly;
        if (!File.Exists(assembly))
            throw new FileNotFoundException($"The worker that runs notebooks is missing: looked for {assembly}. Build the project again with: dotnet build", assembly);
        return new KernelClient(new WorkerProcess(workingFolder, options), options, onLateUpdate);
    }

    /// <summary>Runs code to its end, to its error, or until it is stopped.</summary>
    /// <param name="code">A C# cell.</param>
    /// <param name="timeout">How long it may run once the worker has begun with it; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="onOutput">Called with each output as it comes; text comes in pieces.</param>
    /// <param name="after">
    /// The execution count of the run after which this one comes, 0 for the very first: whatever was declared since is
    /// gone, as if it had never run. Null goes on from the last.
    /// </param>
    /// <param name="cancellation">Stops the cell.</param>
    public async Task<CellExecution> ExecuteAsync(string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, CancellationToken cancellation = default)
    {
        if (late is not null)
            await late.EndAsync();
        var watch = Stopwatch.StartNew();
        var collector = new OutputCollector(onOutput);
        var request = Message.Request(new ExecuteRequest(code, AfterExecution: after, OutputMark: worker.Mark), session);
        if (IsAlive)
            await worker.SendAsync(request);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout != Timeout.InfiniteTimeSpan)
            limit.CancelAfter(timeout + TimeToBegin);
        var reply = await Follow(request, collector, limit.Token, onBegin: () =>
        {
            watch.Restart();
            if (timeout != Timeout.InfiniteTimeSpan)
                limit.CancelAfter(timeout);
        });
        var (interrupted, timedOut) = (reply is null && IsAlive, false);
        if (interrupted)
        {
            timedOut = !cancellation.IsCancellationRequested;
            using var patience = new CancellationTokenSource(StopTime);
            await worker.SendAsync(Message.Request(new InterruptRequest(), session));
            reply = await Follow(request, collector, patience.Token);
        }

        var elapsed = watch.Elapsed;
        if (reply is null)
            collector.Add(await End(interrupted, collector));
        var outputs = timedOut && reply?.Succeeded != true ? WithTimeout(collector.Outputs, timeout) : collector.Outputs;
        late?.Begin();
        return new CellExecution(reply?.Succeeded == true, outputs, collector.Updates, reply?.ExecutionCount, elapsed);
    }

    /// <summary>Ends the worker, whatever it is doing.</summary>
    public async ValueTask DisposeAsync()
    {
        IsAlive = false;
        if (late is not null)
            await late.EndAsync();
        await worker.DisposeAsync();
    }

    /// <summary>Takes what comes until the request is done: its reply, or null if the worker ended or the token said stop.</summary>
    async Task<ExecuteReply?> Follow(Message request, OutputCollector collector, CancellationToken cancellation, Action? onBegin = null)
    {
        if (!IsAlive)
            return null;
        ExecuteReply? reply = null;
        var (isIdle, marks) = (false, 0);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            while (!isIdle || marks < PlainOutputs)
            {
                switch (await worker.Events.ReadAsync(end.Token))
                {
                    case WorkerEvent.Wrote text:
                        collector.Add(new StreamOutput(text.Name, text.Text));
                        break;
                    case WorkerEvent.Marked:
                        marks++;
                        break;
                    case WorkerEvent.Broke fault:
                        broken = fault.Reason;
                        IsAlive = false;
                        worker.Kill();
                        return null;
                    case WorkerEvent.Ended:
                        IsAlive = false;
                        return isIdle ? reply : null;
                    // Whatever message caused it: what an earlier cell left running may still put a value in the place of another.
                    case WorkerEvent.Said { Message.Content: UpdateDisplayData update }:
                        collector.Add(update);
                        break;
                    case WorkerEvent.Said { Message: var message } when message.ParentId == request.Id:
                        if (message.Content is ExecuteReply last)
                            reply = last;
                        else if (message.Content is ExecuteInput)
                            onBegin?.Invoke();
                        else if (message.Content != KernelStatus.Idle)
                            collector.Add(message.Content);
                        else if (isIdle = reply is not null)
                            end.CancelAfter(TimeForPlainText);
                        break;
                }
            }
        }
        catch (OperationCanceledException)
        {
        }

        return isIdle ? reply : null;
    }

    /// <summary>Ends a worker that does not answer, or has ended, and says why it was lost.</summary>
    async Task<ErrorOutput> End(bool interrupted, OutputCollector collector)
    {
        if (IsAlive)
            worker.Kill();
        IsAlive = false;
        var exitCode = await worker.WaitAsync();
        while (worker.Events.TryRead(out var late))
        {
            if (late is WorkerEvent.Wrote text)
                collector.Add(new StreamOutput(text.Name, text.Text));
        }

        return broken is not null ? WorkerEnd.DescribeBroken(broken)
            : WorkerEnd.Describe(interrupted ? KernelServer.CannotStopExitCode : exitCode, collector.TakeLastWords().Trim(), options);
    }

    static List<CellOutput> WithTimeout(IReadOnlyList<CellOutput> outputs, TimeSpan timeout) =>
        [.. outputs.Select(output => output is ErrorOutput { Name: CellError.InterruptedName or CellError.WorkerLostName } error
            ? error with { Name = "Timeout", Message = string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than its limit of {timeout.TotalSeconds:0.###} s. {error.Message}") }
            : output)];
}
