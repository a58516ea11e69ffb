using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using BackpropLab.Exercises;

namespace BackpropLab.Tests.Exercises.Checking;

/// <summary>A host that stops loops as our worker does: on a thread of their own they ask, on each turn, whether to stop.</summary>
static class StoppingHost
{
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(1);
    static readonly ConcurrentDictionary<Thread, bool> asked = new();

    /// <summary>Offers this host's time limit to the library, and to every test that does not say otherwise.</summary>
    [ModuleInitializer]
    public static void Offer() => AppContext.SetData(TimeLimit.Offer, (Func<Action<CancellationToken>, TimeSpan, TaskStatus>)Run);

    /// <summary>A student's endless loop.</summary>
    public static object Loop()
    {
        while (true)
        {
            if (asked.ContainsKey(Thread.CurrentThread))
                throw new OperationCanceledException("The cell was asked to stop.");
        }
    }

    static TaskStatus Run(Action<CancellationToken> work, TimeSpan limit)
    {
        var timeUp = new CancellationTokenSource();
        var thread = new Thread(() => UntilInterrupted(() => work(timeUp.Token))) { IsBackground = true };
        thread.Start();
        if (thread.Join(limit))
            return TaskStatus.RanToCompletion;
        timeUp.Cancel();
        asked[thread] = true;
        thread.Interrupt();
        return thread.Join(StopTime) ? TaskStatus.Canceled : TaskStatus.Running;
    }

    static void UntilInterrupted(Action work)
    {
        try
        {
            work();
        }
        catch (ThreadInterruptedException)
        {
            // The time was up.
        }
    }
}
