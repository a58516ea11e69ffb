namespace BackpropLab.Notebooks;

/// <summary>How notebooks are run.</summary>
public sealed record RunOptions
{
    /// <summary>How long one cell may run.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>How many notebooks run at once.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    /// <summary>Whether the first failure ends the run.</summary>
    public bool FailFast { get; init; }

    /// <summary>Whether a notebook that cannot be read fails by itself; if not, it refuses the run before any cell has run.</summary>
    public bool BrokenFails { get; init; }

    /// <summary>What each notebook's worker may use.</summary>
    public KernelOptions Kernel { get; init; } = new();
}
