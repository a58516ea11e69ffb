using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>What a notebook in work needs of the place that it is kept and run in.</summary>
/// <param name="Store">Where it is kept.</param>
/// <param name="Links">Where its links lead.</param>
/// <param name="StartKernel">
/// Starts a session for its cells; takes what is told, from any thread, of outputs that are replaced and of a session that is
/// lost while no cell runs.
/// </param>
sealed record NotebookHost(INotebookStore Store, ReportLinks Links, Func<Action<DisplayUpdate>, Action<WorkerLoss>, IKernel> StartKernel)
{
    /// <summary>Says why the packages that a notebook names cannot be had; null if they can.</summary>
    public required Func<DibDocument, CancellationToken, Task<string?>> MissingPackage { get; init; }

    /// <summary>What its cells showed in an earlier session, in order; nothing where it begins with none.</summary>
    public IReadOnlyList<CellPatch> Earlier { get; init; } = [];

    /// <summary>How many cells run by themselves when it is opened; null for all of them.</summary>
    public int? RunsAtFirst { get; init; }

    /// <summary>How long one cell may run.</summary>
    public required TimeSpan CellTimeout { get; init; }

    /// <summary>How long a notebook that no window shows, and in which nothing runs, keeps its session.</summary>
    public required TimeSpan IdleTime { get; init; }
}
