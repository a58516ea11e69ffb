using System.Diagnostics;

namespace BackpropLab.Exercises;

/// <summary>
/// Gives work a time, so that an endless loop costs a check its time and no more. How code is ended that does not end by
/// itself depends on what runs it, so whoever hosts the notebook offers the way (<c>docs/conventions.md</c>, "Stopping").
/// Where none is offered, the work has a thread of its own: code that waits there is interrupted, code that computes is left
/// behind. It is never aborted: on .NET 10 the abort of a running loop by <see cref="System.Runtime.ControlledExecution"/>
/// ended the whole process in about one of six tries.
/// </summary>
sealed class TimeLimit
{
    /// <summary>The name under which a host offers its way in <see cref="AppContext"/>.</summary>
    public const string Offer = "BackpropLab.TimeLimit";

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
        var run = AppContext.GetData(Offer) as Func<Action<CancellationToken>, TimeSpan, TaskStatus> ?? RunOnOwnThread;
        return run(work, limit) switch
        {
            TaskStatus.RanToCompletion => RunEnd.Completed,
            TaskStatus.Canceled => RunEnd.Stopped,
            _ => RunEnd.Abandoned,
        };
    }

    static TaskStatus RunOnOwnThread(Action<CancellationToken> work, TimeSpan limit)
    {
        var run = new TimeLimit(work);
        run.thread.Start();
        try
        {
            if (run.ended.Wait(limit))
                return TaskStatus.RanToCompletion;
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
            ended.Set();
        }
    }

    void Stop()
    {
        timeUp.Cancel();
        // To wake it once is not always enough: the work may be on its way into a wait.
        var stopping = Stopwatch.StartNew();
        while (!ended.Wait(WakeInterval) && stopping.Elapsed < StopTime)
            thread.Interrupt();
    }
}
