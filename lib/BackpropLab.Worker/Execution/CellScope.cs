using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>
/// One run of a cell, wherever its code goes on: on the cell's own thread, on the thread pool after an <c>await</c>, in a
/// task or a thread that it started. The execution context carries it there, so that a stop reaches this code and no
/// other, also when the cell has long ended, and so that what it prints late is not taken for another cell's.
/// </summary>
/// <param name="outputs">Takes what the cell puts out.</param>
sealed class CellScope(CellOutputs outputs)
{
    static readonly AsyncLocal<CellScope?> Carried = new(Follow);
    static readonly Exception Closed = new CellStoppedException();

    /// <summary>The threads that run this code at the moment; between <see cref="Take"/> and <see cref="Release"/> alone.</summary>
    readonly HashSet<Thread> threads = new(capacity: 64);
    int isTaken;

    volatile bool isAsked;
    Thread? own;
    Exception? uncaught;

    /// <summary>The run that the calling code belongs to; null for code of no cell.</summary>
    public static CellScope? Current => Carried.Value;

    /// <summary>Takes what the cell puts out.</summary>
    public CellOutputs Outputs => outputs;

    /// <summary>Whether this code is to stop.</summary>
    public bool IsAsked => isAsked;

    /// <summary>Makes the calling thread run this code, until <see cref="End"/>.</summary>
    public void Begin()
    {
        own = Thread.CurrentThread;
        Carried.Value = this;
    }

    /// <summary>The calling thread has run its part of this code.</summary>
    public static void End() => Carried.Value = null;

    /// <summary>Asks this code to stop, on whatever thread it runs now or will.</summary>
    public void Ask()
    {
        Take();
        if (!isAsked)
            CellStop.Count(threads.Count);
        isAsked = true;
        Release();
    }

    /// <summary>Wakes this code where it waits. False if it runs nowhere at the moment.</summary>
    public bool Wake()
    {
        var isRunning = false;
        Take();
        try
        {
            foreach (var thread in threads)
            {
                // A thread that a library has started for itself, in the midst of this cell, will be wanted after it.
                if (thread != own && !thread.IsThreadPoolThread)
                    continue;
                thread.Interrupt();
                isRunning = true;
            }
        }
        finally
        {
            Release();
        }

        return isRunning;
    }

    /// <summary>The cell has ended.</summary>
    /// <returns>An exception that it could not catch, if there was one.</returns>
    public Exception? Close() => Interlocked.Exchange(ref uncaught, Closed);

    /// <summary>
    /// Takes an exception that nothing caught, on whatever thread. How code that was stopped ends is no matter; what an
    /// <c>async void</c> function leaves on the thread pool while its cell runs is the cell's failure.
    /// </summary>
    /// <returns>Whether it is dealt with: else it ends the process.</returns>
    public static bool TakeUncaught(Exception exception) =>
        exception is CellStoppedException
        || Current is { } scope && (scope.isAsked || Thread.CurrentThread.IsThreadPoolThread && scope.Fail(exception));

    bool Fail(Exception exception) => Interlocked.CompareExchange(ref uncaught, exception, null) != Closed;

    /// <summary>Told by the runtime when the calling thread begins or ends to run a cell's code.</summary>
    static void Follow(AsyncLocalValueChangedArgs<CellScope?> change)
    {
        change.PreviousValue?.Leave(Thread.CurrentThread);
        change.CurrentValue?.Enter(Thread.CurrentThread);
    }

    void Enter(Thread thread)
    {
        Take();
        if (threads.Add(thread) && isAsked)
            CellStop.Count(1);
        Release();
    }

    void Leave(Thread thread)
    {
        Take();
        if (threads.Remove(thread) && isAsked)
            CellStop.Count(-1);
        Release();
        if (isAsked)
            ForgetInterrupt();
    }

    /// <summary>A wish to wake the calling thread that came too late must not wake what that runs next.</summary>
    static void ForgetInterrupt()
    {
        try
        {
            Thread.Sleep(0);
        }
        catch (ThreadInterruptedException)
        {
        }
    }

    // Neither a lock nor SpinWait: both may wait in a way that an interrupt ends, and an exception in Follow ends the process.
    void Take()
    {
        while (Interlocked.CompareExchange(ref isTaken, 1, 0) != 0)
        {
            Thread.SpinWait(10);
            Thread.Yield();
        }
    }

    void Release() => Volatile.Write(ref isTaken, 0);
}
