using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// One run of a cell, wherever its code goes on: where it was begun, after an <c>await</c>, in a task that it started. The
/// execution context carries it there, so that a stop reaches this code and no other, also when the cell has long ended, and
/// so that what it prints late is not taken for another cell's. Where a cell runs and how it is stopped there is its host's
/// matter.
/// </summary>
public abstract class CellScope
{
    static readonly AsyncLocal<CellScope?> Carried = new(change =>
    {
        change.PreviousValue?.Leave();
        change.CurrentValue?.Enter();
    });

    /// <summary>Makes the scope of a cell, or of a part of one that can be stopped by itself.</summary>
    /// <param name="parent">The scope that this one is a part of; null for a whole cell.</param>
    /// <param name="outputs">Takes what this code puts out.</param>
    protected CellScope(CellScope? parent, CellOutputs? outputs) => (Outputs, Session) = (outputs, parent?.Session);

    /// <summary>The run that the calling code belongs to; null for code of no cell.</summary>
    public static CellScope? Current => Carried.Value;

    /// <summary>Takes what this code puts out; null for a part of no cell.</summary>
    public CellOutputs? Outputs { get; }

    /// <summary>Whether this code is to stop. Every turn of a loop asks it, as long as <see cref="Count"/> says that somebody has to ask.</summary>
    public abstract bool IsToStop { get; }

    /// <summary>Where the output of this code's session goes, cell by cell.</summary>
    internal SessionOutputs? Session { get; set; }

    /// <summary>Runs the cell to its end, on the calling thread or another; it may or may not return before.</summary>
    /// <param name="work">The cell.</param>
    /// <returns>What ended it before its end, if anything did.</returns>
    public abstract Task<Exception?> RunAsync(Func<Task> work);

    /// <summary>Stops this code, wherever it runs now or will; returns at once.</summary>
    public abstract void Stop();

    /// <summary>
    /// Notes that the calling code ends the process. The runtime tells of that on a thread of its own, so <c>StopChecks</c> has
    /// every call of <see cref="Environment.Exit"/> pass by here.
    /// </summary>
    /// <param name="exitCode">What it passes on.</param>
    /// <returns>The same.</returns>
    public static int NoteExit(int exitCode)
    {
        Current?.Exit();
        return exitCode;
    }

    /// <summary>Makes the calling thread, and what it starts, run this code, until <see cref="End"/>.</summary>
    protected void Begin() => Carried.Value = this;

    /// <summary>The calling thread has run its part of this code.</summary>
    protected static void End() => Carried.Value = null;

    /// <summary>Called when the calling thread begins to run this code. An exception from here ends the process.</summary>
    protected virtual void Enter()
    {
    }

    /// <summary>Called when the calling thread ceases to run this code. An exception from here ends the process.</summary>
    protected virtual void Leave()
    {
    }

    /// <summary>Called when this code is about to end the process.</summary>
    protected virtual void Exit()
    {
    }

    /// <summary>
    /// Adds to the number of those whose <see cref="IsToStop"/> has to be asked, or takes from it. While it is 0, the
    /// question in a loop costs next to nothing.
    /// </summary>
    protected static void Count(int change) => CellStop.Count(change);
}
