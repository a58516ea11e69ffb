namespace BackpropLab.Studio;

/// <summary>What somebody wants to have run.</summary>
/// <param name="Cells">The cells; null for all that are stale.</param>
/// <param name="IsAlone">Whether what depends on them can wait.</param>
/// <param name="Done">Those that have run already while it was not yet known what depends on them.</param>
sealed record RunWish(IReadOnlyList<LiveCell>? Cells, bool IsAlone = false, IReadOnlyList<LiveCell>? Done = null);
