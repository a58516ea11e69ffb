using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Which cell's code has called <see cref="Environment.Exit"/>. The runtime tells of the end on a thread of its own, so
/// <c>StopChecks</c> has the call itself pass by here.
/// </summary>
public static class CellExit
{
    static volatile CellOutputs? outputs;

    /// <summary>What takes the outputs of the cell that called last; null if none has, or code of no cell.</summary>
    public static CellOutputs? Outputs => outputs;

    /// <summary>Notes the calling code.</summary>
    /// <param name="exitCode">What it passes on.</param>
    /// <returns>The same.</returns>
    public static int Note(int exitCode)
    {
        outputs = CellScope.Current?.Outputs;
        return exitCode;
    }
}
