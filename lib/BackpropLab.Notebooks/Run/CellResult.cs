namespace BackpropLab.Notebooks;

/// <summary>A cell after a run.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Execution">What came of running it; null for what was not run, such as text.</param>
public sealed record CellResult(DibCell Cell, CellOutcome Outcome, CellExecution? Execution = null)
{
    /// <summary>All that it put out, in order.</summary>
    public IReadOnlyList<CellOutput> Outputs => Execution?.Outputs ?? [];

    /// <summary>How long it ran; zero for what was not run.</summary>
    public TimeSpan Elapsed => Execution?.Elapsed ?? TimeSpan.Zero;

    /// <summary>The number of its run in its session, from 1; null for what did not run in one.</summary>
    public int? ExecutionCount => Execution?.ExecutionCount;

    /// <summary>The result of a cell that ran in a worker.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="execution">What came of it.</param>
    public static CellResult Of(DibCell cell, CellExecution execution) =>
        new(cell, execution.Succeeded ? CellOutcome.Passed : execution.IsWaiting ? CellOutcome.Waiting : CellOutcome.Failed, execution);

    /// <summary>The same with other outputs.</summary>
    /// <param name="outputs">All of them, in order.</param>
    public CellResult WithOutputs(IReadOnlyList<CellOutput> outputs) =>
        this with { Execution = Execution is null ? null : Execution with { Outputs = outputs } };
}
