namespace BackpropLab.Worker;

/// <summary>
/// Whether the calling code of a cell is to stop. <see cref="StopChecks"/> puts a call of <see cref="Check"/> into every
/// loop that a student writes: where the code asks for itself, it ends between two statements. An abort ends it anywhere,
/// also inside the runtime, which does not always survive that (seen on .NET 10).
/// </summary>
public static class CellStop
{
    static readonly Lock Gate = new();

    /// <summary>How many threads run code that is to stop. While none does, a question costs next to nothing.</summary>
    static int asked;

    /// <summary>Those that were asked by name; the others are asked through their <see cref="CellScope"/>.</summary>
    static volatile Thread[] askedThreads = [];

    /// <summary>Ends the code that calls it if that is to stop.</summary>
    /// <exception cref="CellStoppedException">It is to stop.</exception>
    public static void Check()
    {
        if (Volatile.Read(ref asked) != 0 && IsAsked())
            throw new CellStoppedException();
    }

    /// <summary>Asks the cell's code on one thread to stop, the rest of the cell to go on.</summary>
    internal static void Ask(Thread thread) => SetThreads(threads => [.. threads, thread]);

    /// <summary>Takes no more notice of threads that have ended.</summary>
    internal static void ForgetEnded() => SetThreads(threads => [.. threads.Where(thread => thread.IsAlive)]);

    /// <summary>Counts threads that begin, or with a negative number end, to run code that is to stop.</summary>
    internal static void Count(int threads) => Interlocked.Add(ref asked, threads);

    static bool IsAsked() => CellScope.Current is { IsAsked: true } || Array.IndexOf(askedThreads, Thread.CurrentThread) >= 0;

    static void SetThreads(Func<Thread[], Thread[]> change)
    {
        lock (Gate)
        {
            var next = change(askedThreads);
            Count(next.Length - askedThreads.Length);
            askedThreads = next;
        }
    }
}
