using System.Runtime;

namespace BackpropLab;

/// <summary>
/// Runs work on a thread of its own and stops it when its time is up, so that an endless loop costs a check its time
/// and no more. Works inside a host that itself runs cells under <see cref="ControlledExecution"/>: what must not be
/// nested there is one thread's.
/// </summary>
sealed class TimeLimit
{
    static readonly TimeSpan StopTime = TimeSpan.FromMilliseconds(600);
    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    readonly CancellationTokenSource stop = new();
    readonly ManualResetEventSlim ended = new();
    readonly Thread thread;

    TimeLimit(Action work) => thread = new(() => Run(work)) { IsBackground = true, Name = "Exercise" };

    /// <summary>Runs the work, which throws nothing of its own.</summary>
    public static RunEnd Run(Action work, TimeSpan limit)
    {
        var run = new TimeLimit(work);
        run.thread.Start();
        try
        {
            if (run.ended.Wait(limit))
                return RunEnd.Completed;
        }
        finally
        {
            // Also when the cell that waits here is stopped.
            if (!run.ended.IsSet)
                run.Stop();
        }

        return run.ended.Wait(StopTime) ? RunEnd.Stopped : RunEnd.Abandoned;
    }

    void Run(Action work)
    {
        try
        {
#pragma warning disable SYSLIB0046 // Its warning is that state may be left broken: here it is the check's own, and thrown away.
            ControlledExecution.Run(work, stop.Token);
#pragma warning restore SYSLIB0046
        }
        catch (Exception e) when (e is OperationCanceledException or ThreadInterruptedException)
        {
            // The time was up.
        }
        finally
        {
            ended.Set();
        }
    }

    // Cancel waits for a thread that waits, so it is called from one thread and the sleeper is woken from another.
    void Stop()
    {
        StartThread(stop.Cancel);
        StartThread(() =>
        {
            for (var waited = TimeSpan.Zero; waited < StopTime && !ended.Wait(WakeInterval); waited += WakeInterval)
                thread.Interrupt();
        });
    }

    static void StartThread(ThreadStart work) => new Thread(work) { IsBackground = true }.Start();
}
