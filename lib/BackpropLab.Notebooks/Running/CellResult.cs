namespace BackpropLab.Notebooks;

/// <summary>A cell after a run.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Outputs">All that it put out, in order.</param>
/// <param name="Elapsed">How long it ran; zero for text.</param>
/// <param name="ExecutionCount">The number of its run in its session, from 1; null for text and for what did not run.</param>
public sealed record CellResult(
    DibCell Cell,
    CellOutcome Outcome,
    IReadOnlyList<CellOutput> Outputs,
    TimeSpan Elapsed,
    int? ExecutionCount);
