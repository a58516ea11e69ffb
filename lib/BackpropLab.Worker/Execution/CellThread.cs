using System.Runtime;

namespace BackpropLab.Worker;

/// <summary>
/// Runs a cell on a thread of its own, so that it can be stopped wherever it is: in a loop, asleep, or waiting for
/// a task. Tried on .NET 10: the abort of <see cref="ControlledExecution"/> ends running code,
/// <see cref="Thread.Interrupt"/> wakes code that waits, and <see cref="CellPump"/> keeps code after an await here.
/// </summary>
internal sealed class CellThread
{
    const int StackBytes = 16 * 1024 * 1024;

    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    readonly CancellationTokenSource stop = new();
    readonly ManualResetEventSlim ended = new();
    readonly Thread thread;

    CellThread(Action run)
    {
        thread = new Thread(() => Run(run), StackBytes) { IsBackground = true, Name = "Cell" };
    }

    /// <summary>What ended the work before its end, if anything did; known once <see cref="Wait()"/> is true.</summary>
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
        cell.thread.Start();
        return cell;
    }

    /// <summary>Waits for the end.</summary>
    public void Wait() => ended.Wait();

    /// <summary>Waits for the end. False if the time ran out first.</summary>
    public bool Wait(TimeSpan timeout) => ended.Wait(timeout);

    /// <summary>Asks the thread to stop; returns at once. <see cref="Wait()"/> tells whether it did.</summary>
    public void Interrupt()
    {
        IsInterrupted = true;
        // Cancel waits for code that waits, so it gets a thread of its own and the sleeper is woken from another. Not from
        // the thread pool, which the cell may have filled. Once is not always enough: the cell may be on its way into a wait.
        StartThread(stop.Cancel);
        StartThread(() =>
        {
            while (!ended.Wait(WakeInterval)) thread.Interrupt();
        });
    }

    static void StartThread(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();

    void Run(Action run)
    {
        try
        {
            ControlledExecution.Run(run, stop.Token);
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
