using System.Collections.Concurrent;

namespace BackpropLab.Worker;

/// <summary>
/// Runs what follows each <c>await</c> of a cell on the cell's own thread, where it can be stopped.
/// </summary>
internal sealed class CellPump : SynchronizationContext
{
    readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> work = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        try
        {
            work.Add((d, state));
        }
        catch (InvalidOperationException)
        {
            // The cell has ended; what it left running goes on with the thread pool.
            ThreadPool.QueueUserWorkItem(_ => d(state));
        }
    }

    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <summary>Works until the task has ended, and throws its exception if it failed.</summary>
    public void Run(Task task)
    {
        task.ContinueWith(_ => work.CompleteAdding(), TaskScheduler.Default);
        foreach (var (callback, state) in work.GetConsumingEnumerable()) callback(state);
        task.GetAwaiter().GetResult();
    }
}
