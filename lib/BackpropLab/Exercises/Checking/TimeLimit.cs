using System.Diagnostics;

namespace BackpropLab;

/// <summary>
/// Runs work on a thread of its own and stops it when its time is up, so that an endless loop costs a check its time and
/// no more. Code that waits is interrupted. Code that computes ends where the host has put a question into it whether it
/// is to stop; in a host that does not, it is left behind. It is never aborted: on .NET 10 the abort of a running loop by
/// <see cref="System.Runtime.ControlledExecution"/> ended the whole process in about one of six tries.
/// </summary>
sealed class TimeLimit
{
    /// <summary>
    /// The name under which a host offers, in <see cref="AppContext"/>, an <see cref="Action{Thread}"/> that asks a notebook's
    /// code on that thread to stop.
    /// </summary>
    public const string StopThread = "BackpropLab.StopThread";

    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    readonly CancellationTokenSource timeUp = new();
    readonly ManualResetEventSlim ended = new();
    readonly Thread thread;

    TimeLimit(Action<CancellationToken> work) => thread = new(() => Run(work)) { IsBackground = true, Name = "Exercise" };

    /// <summary>Runs work that throws nothing of its own.</summary>
    /// <param name="work">The work; it is told when its time is up, and goes on to nothing new then.</param>
    /// <param name="limit">The time.</param>
    public static RunEnd Run(Action<CancellationToken> work, TimeSpan limit)
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

        return run.ended.IsSet ? RunEnd.Stopped : RunEnd.Abandoned;
    }

    void Run(Action<CancellationToken> work)
    {
        try
        {
            work(timeUp.Token);
        }
        catch (ThreadInterruptedException)
        {
            // The time was up.
        }
        finally
        {
            ended.Set();
        }
    }

    void Stop()
    {
        timeUp.Cancel();
        (AppContext.GetData(StopThread) as Action<Thread>)?.Invoke(thread);
        // Once is not always enough: the code may be on its way into a wait.
        var stopping = Stopwatch.StartNew();
        while (!ended.Wait(WakeInterval) && stopping.Elapsed < StopTime)
            thread.Interrupt();
    }
}
