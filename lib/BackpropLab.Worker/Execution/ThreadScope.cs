using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>
/// One run of a cell in this process: on the cell's own thread, on the thread pool after an <c>await</c>, in a task or a
/// thread that it started. It knows on which threads its code runs, so that those, and no others, are asked and woken.
/// </summary>
sealed class ThreadScope : CellScope
{
    static readonly Exception Closed = new CellStoppedException();

    readonly ThreadScope? parent;
    readonly CellThread cell;

    /// <summary>The threads that run this code at the moment; between <see cref="Take"/> and <see cref="Release"/> alone.</summary>
    readonly HashSet<Thread> threads = new(capacity: 64);
    int isTaken;

    volatile bool isAsked;
    Thread? own;
    Exception? uncaught;

    /// <summary>Makes the scope of a cell, or of a part of one that can be stopped by itself.</summary>
    /// <param name="outputs">Takes what it puts out.</param>
    /// <param name="parent">The scope that this one is a part of; null for a whole cell.</param>
    public ThreadScope(CellOutputs? outputs, ThreadScope? parent = null) : base(parent, outputs) => (this.parent, cell) = (parent, new CellThread(this));

    /// <summary>The run that the calling code belongs to; null for code of no cell.</summary>
    public static new ThreadScope? Current => CellScope.Current as ThreadScope;

    /// <summary>The outputs of the cell whose code was the last to call <see cref="Environment.Exit"/>; null if none has.</summary>
    public static CellOutputs? Exiting { get; private set; }

    public override bool IsToStop => isAsked || parent?.IsToStop == true;

    /// <summary>Runs the cell on a thread of its own, and returns when it has ended.</summary>
    public override Task<Exception?> RunAsync(Func<Task> work) => Task.FromResult(cell.Run(work));

    public override void Stop()
    {
        Ask();
        cell.End();
    }

    /// <summary>Makes the calling thread this code's own, until <see cref="EndThread"/>.</summary>
    public void BeginThread()
    {
        own = Thread.CurrentThread;
        Begin();
    }

    /// <summary>The calling thread has run its part of this code.</summary>
    public static void EndThread() => End();

    /// <summary>Asks this code to stop, on whatever thread it runs now or will.</summary>
    public void Ask()
    {
        Take();
        if (!isAsked)
            Count(threads.Count);
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
                // A library may have started this thread for itself in the midst of the cell, and will want it afterwards.
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

    /// <summary>Takes no more exceptions: the cell has ended.</summary>
    /// <returns>An exception that it could not catch, if there was one.</returns>
    public Exception? Close() => Interlocked.Exchange(ref uncaught, Closed);

    /// <summary>
    /// Takes an exception that nothing caught, on whatever thread. How code that was stopped ends is no matter; what an
    /// <c>async void</c> function leaves on the thread pool while its cell runs is the cell's failure.
    /// </summary>
    /// <returns>Whether it is dealt with: else it ends the process.</returns>
    public static bool TakeUncaught(Exception exception) =>
        exception is CellStoppedException
        || Current is { } scope && (scope.IsToStop || Thread.CurrentThread.IsThreadPoolThread && scope.Fail(exception));

    protected override void Enter()
    {
        Take();
        if (threads.Add(Thread.CurrentThread) && isAsked)
            Count(1);
        Release();
    }

    protected override void Leave()
    {
        Take();
        if (threads.Remove(Thread.CurrentThread) && isAsked)
            Count(-1);
        Release();
        if (isAsked)
            ForgetInterrupt();
    }

    protected override void Exit() => Exiting = Outputs;

    bool Fail(Exception exception) => parent?.Fail(exception) ?? Interlocked.CompareExchange(ref uncaught, exception, null) != Closed;

    /// <summary>Uses up an interrupt of the calling thread that came too late: it must not end a wait of what the thread runs next.</summary>
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

    // Neither a lock nor SpinWait: both may wait in a way that an interrupt ends, and an exception in Enter ends the process.
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
