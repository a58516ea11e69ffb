using System.Runtime;

namespace BackpropLab.Worker;

/// <summary>
/// Runs a cell on a thread of its own, so that it can be stopped wherever it is. A loop asks <see cref="CellStop"/>,
/// <see cref="Thread.Interrupt"/> wakes code that waits, <see cref="CellPump"/> keeps code after an await here, and what
/// is left, such as a library's own endless work, is aborted through <see cref="ControlledExecution"/>.
/// </summary>
internal sealed class CellThread
{
    const int StackBytes = 16 * 1024 * 1024;

    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>How long the cell may take to end by itself once it was asked to.</summary>
    static readonly TimeSpan TimeToEnd = TimeSpan.FromMilliseconds(700);

    readonly CancellationTokenSource abort = new();
    readonly ManualResetEventSlim ended = new();
    readonly Thread thread;

    CellThread(Action run)
    {
        thread = new Thread(() => Run(run), StackBytes) { IsBackground = true, Name = "Cell" };
    }

    /// <summary>What ended the work before its end, if anything did; known once <see cref="Wait()"/> is over.</summary>
    public Exception? Failure { get; private set; }

    /// <summary>Whether <see cref="Interrupt"/> was called.</summary>
    public bool IsInterrupted { get; private set; }

    /// <summary>Starts the work on a new thread.</summary>
    public static CellThread Start(Func<Task> work)
    {
        var cell = new CellThread(() =>
        {
            var pump = new CellPump();
            SynchronizationContext.SetSynchronizationContext(pump);
            pump.Run(work());
        });
        CellStop.Reset();
        cell.thread.Start();
        return cell;
    }

    /// <summary>Waits for the end.</summary>
    public void Wait() => ended.Wait();

    /// <summary>Waits for the end. False if the time ran out first.</summary>
    public bool Wait(TimeSpan timeout) => ended.Wait(timeout);

    /// <summary>Asks the thread to stop; returns at once. <see cref="Wait()"/> tells when it did.</summary>
    public void Interrupt()
    {
        IsInterrupted = true;
        CellStop.Ask();
        // A thread of its own: the cell may have filled the thread pool, and an abort waits for code that waits.
        new Thread(WakeThenAbort) { IsBackground = true, Name = "Stopping" }.Start();
    }

    void WakeThenAbort()
    {
        // Once is not always enough: the cell may be on its way into a wait.
        for (var waited = TimeSpan.Zero; waited < TimeToEnd; waited += WakeInterval)
        {
            if (ended.Wait(WakeInterval)) return;
            thread.Interrupt();
        }

        abort.Cancel();
    }

    void Run(Action run)
    {
        try
        {
            ControlledExecution.Run(run, abort.Token);
        }
        catch (Exception e)
        {
            Failure = e;
        }
        finally
        {
            ended.Set();
        }
    }
}
