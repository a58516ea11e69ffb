namespace BackpropLab.Notebooks;

/// <summary>What came of running one piece of code.</summary>
/// <param name="Succeeded">Whether it ran to its end without an error.</param>
/// <param name="Outputs">All that it put out; the error, if any, is the last.</param>
/// <param name="Updates">What takes the place of an output of an earlier cell.</param>
/// <param name="ExecutionCount">The number of the run in its session, from 1; null if the worker did not say.</param>
/// <param name="Elapsed">How long it took, compiling included, the worker's own start not.</param>
public sealed record CellExecution(bool Succeeded, IReadOnlyList<CellOutput> Outputs, IReadOnlyList<DisplayUpdate> Updates, int? ExecutionCount, TimeSpan Elapsed)
{
    /// <summary>Whether it waits for a cell that does not compile.</summary>
    internal bool IsWaiting => Outputs is [.., ErrorOutput { IsWaiting: true }];

    /// <summary>
    /// The cell that cost this one its worker, before it began or while it ran: this one is not to blame, whatever its last
    /// output says. Null for any other.
    /// </summary>
    public WorkerLoss? LostTo { get; init; }

    /// <summary>The cell, this one or one before it, that cost the session its worker when this one had ended; null if none did.</summary>
    public WorkerLoss? LostAfter { get; init; }

    /// <summary>Whether it cost the session its worker as it ran.</summary>
    public bool HasCostWorker { get; init; }

    /// <summary>What came of a cell that this host itself answers, with no worker.</summary>
    /// <param name="output">What stands below it.</param>
    internal static CellExecution WithoutWorker(CellOutput output) => new(output is not ErrorOutput, [output], [], null, TimeSpan.Zero);
}
