using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// A worker process with a C# session in it, spoken to in Jupyter messages. One cell runs at a time. Whatever the cell
/// does, the answer is a <see cref="CellExecution"/>; if it cost the worker, <see cref="IsAlive"/> is false after it.
/// </summary>
public sealed partial class KernelClient : IKernel
{
    // A worker that takes longer than its own time for stopping a cell does not answer any more, and is ended from here.
    static readonly TimeSpan StopTime = KernelServer.StopTime + TimeSpan.FromSeconds(2);

    // Before its first cell the worker wakes up, which on a busy machine takes a while and is not the cell's fault.
    static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(1);

    readonly WorkerProcess worker;
    readonly KernelOptions options;
    readonly string session = Guid.NewGuid().ToString("N");
    readonly Task listening;

    KernelClient(WorkerProcess worker, KernelOptions options, Action<DisplayUpdate>? onLateUpdate, Action<WorkerLoss>? onLoss)
    {
        (this.worker, this.options, this.onLateUpdate, this.onLoss) = (worker, options, onLateUpdate, onLoss);
        listening = ListenAsync();
    }

    /// <summary>Whether the session can run another cell.</summary>
    public bool IsAlive => isAlive;

    /// <summary>The worker's process number.</summary>
    public int ProcessId => worker.Id;

    /// <summary>Starts a worker; returns before it is ready, so that other work can be done meanwhile.</summary>
    /// <param name="workingFolder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    /// <param name="onLateUpdate">
    /// Called, from any thread, with each output that is replaced while no cell runs, by something that a cell left running.
    /// </param>
    /// <param name="onLoss">Called, from any thread, if the worker ends while no cell runs.</param>
    /// <exception cref="FileNotFoundException">The worker is not where the build puts it.</exception>
    /// <exception cref="IOException">No channel to it can be made.</exception>
    public static KernelClient Start(
        string workingFolder, KernelOptions? options = null, Action<DisplayUpdate>? onLateUpdate = null, Action<WorkerLoss>? onLoss = null)
    {
        options ??= new KernelOptions();
        options.Engine.Require();
        return new KernelClient(new WorkerProcess(workingFolder, options), options, onLateUpdate, onLoss);
    }

    /// <inheritdoc/>
    /// <remarks>The time counts from when the worker has begun with the cell.</remarks>
    public async Task<CellExecution> ExecuteAsync(string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, int? number = null, CancellationToken cancellation = default)
    {
        // The worker would hear of the stop a moment after the cell, and a short cell can have ended by then.
        if (cancellation.IsCancellationRequested)
            return CellExecution.WithoutWorker(ErrorOutput.Of(CellError.Interrupted));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout != Timeout.InfiniteTimeSpan)
            limit.CancelAfter(timeout + TimeToBegin);
        var execute = Message.Request(new ExecuteRequest(code, AfterExecution: after, OutputMark: worker.Mark, CellNumber: number), session);
        // Answered in its turn: until then the cell has not ended, whatever came in the worker's name.
        var afterCell = Message.Request(new KernelInfoRequest(), session);
        var cell = Begin(execute, afterCell, onOutput, onBegin: () =>
        {
            if (timeout != Timeout.InfiniteTimeSpan)
                limit.CancelAfter(timeout);
        });
        if (isAlive)
            await worker.SendAsync(execute, afterCell);
        else
            await listening;

        var timedOut = false;
        if (!await HasEnded(cell, limit.Token) && isAlive)
        {
            timedOut = !cancellation.IsCancellationRequested;
            var interrupt = Message.Request(new InterruptRequest(), session);
            Expect(interrupt);
            await worker.SendAsync(interrupt);
            using var patience = new CancellationTokenSource(cell.HasBegun ? StopTime : TimeToBegin);
            if (!await HasEnded(cell, patience.Token))
                GiveUp();
        }

        await cell.Ended;
        return Leave(cell, timedOut ? timeout : null);
    }

    /// <summary>Ends the worker, whatever it is doing: it is asked first, so that it can put its things in order.</summary>
    public async ValueTask DisposeAsync()
    {
        if (isAlive)
            await worker.EndAsync(AskForEnd());
        worker.Kill();
        await listening;
        await worker.DisposeAsync();
    }

    static async Task<bool> HasEnded(CellInProgress cell, CancellationToken limit)
    {
        await cell.Ended.WaitAsync(limit).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return cell.Ended.IsCompleted;
    }
}
