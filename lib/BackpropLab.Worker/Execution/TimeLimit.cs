using System.Diagnostics;
using BackpropLab.Kernel;

namespace BackpropLab.Worker;

/// <summary>
/// The time limit that this host offers to libraries (<c>docs/conventions.md</c>, "Stopping"): the work runs on a thread of
/// its own, and what does not end in time is asked to stop there and woken where it waits, while the rest of the cell goes on.
/// </summary>
sealed class TimeLimit
{
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(1);
    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    readonly CancellationTokenSource timeUp = new();
    readonly ManualResetEventSlim ended = new();

    /// <summary>A part of the cell that calls, which can be stopped by itself.</summary>
    readonly ThreadScope scope = new(ThreadScope.Current?.Outputs, ThreadScope.Current);

    /// <summary>Runs work that throws nothing of its own.</summary>
    /// <param name="work">The work; it is told when its time is up.</param>
    /// <param name="limit">The time.</param>
    /// <returns>
    /// <see cref="TaskStatus.RanToCompletion"/>; <see cref="TaskStatus.Canceled"/> if it was stopped;
    /// <see cref="TaskStatus.Running"/> if it could not be and goes on.
    /// </returns>
    public static TaskStatus Run(Action<CancellationToken> work, TimeSpan limit)
    {
        var run = new TimeLimit();
        new Thread(() => run.Run(work)) { IsBackground = true, Name = "Limited" }.Start();
        try
        {
            if (run.ended.Wait(limit))
            {
                // When the whole cell is to stop, its work has ended for that reason, and nobody waits for what is made of it.
                CellStop.Check();
                return TaskStatus.RanToCompletion;
            }
        }
        finally
        {
            // In a finally block: the cell that waits here may itself be stopped.
            if (!run.ended.IsSet)
                run.Stop();
        }

        return run.ended.IsSet ? TaskStatus.Canceled : TaskStatus.Running;
    }

    void Run(Action<CancellationToken> work)
    {
        scope.BeginThread();
        try
        {
            work(timeUp.Token);
        }
        catch (ThreadInterruptedException)
        {
            // Stop has woken the work where it waited.
        }
        finally
        {
            ThreadScope.EndThread();
            ended.Set();
        }
    }

    void Stop()
    {
        timeUp.Cancel();
        scope.Ask();
        // To wake it once is not always enough: the work may be on its way into a wait.
        var stopping = Stopwatch.StartNew();
        while (!ended.Wait(WakeInterval) && stopping.Elapsed < StopTime)
            scope.Wake();
    }
}
