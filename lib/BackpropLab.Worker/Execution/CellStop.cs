namespace BackpropLab.Worker;

/// <summary>
/// Whether the running cell is to stop. <see cref="StopChecks"/> puts a call of <see cref="Check"/> into every loop that
/// a student writes: where the code asks for itself, it ends between two statements. An abort ends it anywhere, also
/// inside the runtime, which does not always survive that (seen on .NET 10).
/// </summary>
public static class CellStop
{
    static volatile bool asked;

    /// <summary>Ends the code that calls it if its cell is to stop.</summary>
    /// <exception cref="CellStoppedException">The cell is to stop.</exception>
    public static void Check()
    {
        if (asked) throw new CellStoppedException();
    }

    /// <summary>Asks the running cell to stop.</summary>
    internal static void Ask() => asked = true;

    /// <summary>Begins a new cell.</summary>
    internal static void Reset() => asked = false;
}
