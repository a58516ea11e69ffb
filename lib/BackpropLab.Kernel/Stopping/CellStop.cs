namespace BackpropLab.Kernel;

/// <summary>
/// Whether the calling code of a cell is to stop. <c>StopChecks</c> puts a call of <see cref="Check"/> into every loop that a
/// student writes: where the code asks for itself, it ends between two statements. An abort ends it anywhere, also inside the
/// runtime, which does not always survive that (seen on .NET 10).
/// </summary>
public static class CellStop
{
    /// <summary>How many scopes, of all kernels of this process, have to be asked: as long as there are none, no loop looks further.</summary>
    static int asked;

    /// <summary>The name under which <see cref="AppContext"/> has <see cref="Check"/> for libraries: <c>docs/conventions.md</c>, "Stopping".</summary>
    public const string Name = "BackpropLab.StopQuestion";

    /// <summary>Offers <see cref="Check"/> to all libraries of this process.</summary>
    public static void Offer() => AppContext.SetData(Name, (Action)Check);

    /// <summary>Ends the code that calls it if that is to stop.</summary>
    /// <exception cref="CellStoppedException">It is to stop.</exception>
    public static void Check()
    {
        if (Volatile.Read(ref asked) != 0 && CellScope.Current is { IsToStop: true })
            throw new CellStoppedException();
    }

    /// <summary>Whether an exception is a stop on its way out of the cell, which the kernel may not take for a failure.</summary>
    internal static bool IsStop(Exception exception) => exception is CellStoppedException or ThreadInterruptedException or ThreadAbortException;

    internal static void Count(int change) => Interlocked.Add(ref asked, change);
}
