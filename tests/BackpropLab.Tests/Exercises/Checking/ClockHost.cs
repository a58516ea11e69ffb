using System.Diagnostics;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>A host that can start no thread, as in a browser: work runs in place, and its loops ask the clock.</summary>
static class ClockHost
{
    static Stopwatch clock = new();
    static TimeSpan limit;
    static CancellationTokenSource timeUp = new();

    /// <summary>The thread that ran the work.</summary>
    public static Thread? Thread { get; private set; }

    /// <summary>Offers this host's time limit to the library.</summary>
    public static void Offer() => AppContext.SetData(TimeLimit.Offer, (Func<Action<CancellationToken>, TimeSpan, TaskStatus>)Run);

    /// <summary>A student's endless loop.</summary>
    public static object Loop()
    {
        while (true)
        {
            if (clock.Elapsed < limit)
                continue;
            timeUp.Cancel();
            throw new OperationCanceledException("The cell was asked to stop.");
        }
    }

    static TaskStatus Run(Action<CancellationToken> work, TimeSpan time)
    {
        (clock, limit, timeUp, Thread) = (Stopwatch.StartNew(), time, new(), Thread.CurrentThread);
        work(timeUp.Token);
        return timeUp.IsCancellationRequested ? TaskStatus.Canceled : TaskStatus.RanToCompletion;
    }
}
