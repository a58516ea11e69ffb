namespace BackpropLab.Worker;

/// <summary>
/// Whether the running cell is to stop. <see cref="StopChecks"/> puts a call of <see cref="Check"/> into every loop that
/// a student writes: where the code asks for itself, it ends between two statements. An abort ends it anywhere, also
/// inside the runtime, which does not always survive that (seen on .NET 10).
/// </summary>
public static class CellStop
{
    static volatile bool asked;
    static volatile Thread[] askedThreads = [];

    /// <summary>Ends the code that calls it if its cell is to stop.</summary>
    /// <exception cref="CellStoppedException">The cell is to stop.</exception>
    public static void Check()
    {
        if (asked || (askedThreads.Length > 0 && Array.IndexOf(askedThreads, Thread.CurrentThread) >= 0)) throw new CellStoppedException();
    }

    /// <summary>Asks the running cell to stop.</summary>
    internal static void Ask() => asked = true;

    /// <summary>Asks the cell's code on one thread to stop, the rest of the cell to go on.</summary>
    internal static void Ask(Thread thread) => askedThreads = [.. askedThreads.Where(other => other.IsAlive), thread];

    /// <summary>Begins a new cell.</summary>
    internal static void Reset() => asked = false;
}
