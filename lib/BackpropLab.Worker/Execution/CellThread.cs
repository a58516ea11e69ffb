using System.Diagnostics;
using System.Runtime;
using BackpropLab.Kernel;

namespace BackpropLab.Worker;

/// <summary>
/// Runs a cell: on a thread of its own up to the first <c>await</c> that has to wait, and from there on the thread pool, as
/// any program does. Nothing must come back to one thread, so a cell may wait for a task of its own or of an earlier cell.
/// To stop it, a loop asks <see cref="CellStop"/>, an interrupt wakes code that waits, a cell that awaits what does not come
/// is left there, and what goes on all the same, such as a library's own endless work, is aborted through
/// <see cref="ControlledExecution"/> or, on the thread pool, left to itself.
/// </summary>
sealed class CellThread
{
    static readonly TimeSpan WakeInterval = TimeSpan.FromMilliseconds(10);

    /// <summary>How long a cell's code may take to end by itself once it was asked to.</summary>
    static readonly TimeSpan TimeToEnd = TimeSpan.FromMilliseconds(700);

    /// <summary>How long a cell may run nowhere before it is taken to await what does not come.</summary>
    static readonly TimeSpan TimeToResume = TimeSpan.FromMilliseconds(100);

    readonly CancellationTokenSource abort = new();

    /// <summary>Set at the end. Not a slim event: to set one takes a lock, and an interrupt may end the wait for that.</summary>
    readonly ManualResetEvent ended = new(false);

    readonly ThreadScope scope;
    volatile bool hasLeftItsThread;
    int isEnded;
    Exception? failure;

    /// <param name="scope">What the work, and all that it starts, belongs to.</param>
    public CellThread(ThreadScope scope) => this.scope = scope;

    /// <summary>Runs the work on a new thread, and waits for its end.</summary>
    /// <returns>What ended the work before its end, if anything did.</returns>
    public Exception? Run(Func<Task> work)
    {
        new Thread(() => RunHere(work)) { IsBackground = true, Name = "Cell" }.Start();
        ended.WaitOne();
        return failure;
    }

    /// <summary>Ends work that has been asked to stop; returns at once. <see cref="Run"/> returns when it did.</summary>
    public void End()
    {
        if (Volatile.Read(ref isEnded) != 0)
            return;
        // A thread of its own: the cell may have filled the thread pool, and an abort waits for code that waits.
        new Thread(WakeThenLeave) { IsBackground = true, Name = "Stopping" }.Start();
    }

    void RunHere(Func<Task> work)
    {
        scope.BeginThread();
        try
        {
            var task = Task.CompletedTask;
            ControlledExecution.Run(() => task = work(), abort.Token);
            hasLeftItsThread = true;
            if (abort.IsCancellationRequested)
                End(new CellStoppedException());
            _ = Follow(task);
        }
        catch (Exception e)
        {
            End(e);
        }
        finally
        {
            ThreadScope.EndThread();
        }
    }

    async Task Follow(Task task)
    {
        try
        {
            await task;
            End(null);
        }
        catch (Exception e)
        {
            End(e);
        }
    }

    void WakeThenLeave()
    {
        var sinceAsked = Stopwatch.StartNew();
        var seen = TimeSpan.Zero;
        // To wake it once is not always enough: the cell may be on its way into a wait.
        while (!ended.WaitOne(WakeInterval) && sinceAsked.Elapsed < TimeToEnd && sinceAsked.Elapsed - seen < TimeToResume)
        {
            if (scope.Wake())
                seen = sinceAsked.Elapsed;
        }

        if (!hasLeftItsThread)
            abort.Cancel();
        if (hasLeftItsThread)
            End(new CellStoppedException());
    }

    /// <summary>Ends the run. The stop and the end of the work itself may both call it; the first call counts.</summary>
    void End(Exception? exception)
    {
        if (Interlocked.Exchange(ref isEnded, 1) != 0)
            return;
        var uncaught = scope.Close();
        failure = exception ?? uncaught;
        ended.Set();
    }
}
