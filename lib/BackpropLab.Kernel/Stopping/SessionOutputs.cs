using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>Where the output of a session goes, one cell after another.</summary>
sealed class SessionOutputs
{
    volatile CellOutputs? last;

    /// <summary>The outputs of the cell that runs, or ran last; null before the first.</summary>
    public CellOutputs? Last
    {
        get => last;
        set => last = value;
    }
}
