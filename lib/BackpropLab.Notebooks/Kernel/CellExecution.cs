namespace BackpropLab.Notebooks;

/// <summary>What came of running one piece of code in a worker.</summary>
/// <param name="Succeeded">Whether it ran to its end without an error.</param>
/// <param name="Outputs">All that it put out; the error, if any, is the last.</param>
/// <param name="ExecutionCount">The number of the run in its session, from 1; null if the worker did not say.</param>
/// <param name="Elapsed">How long it took, compiling included, the worker's own start not.</param>
public sealed record CellExecution(bool Succeeded, IReadOnlyList<CellOutput> Outputs, int? ExecutionCount, TimeSpan Elapsed);
