namespace BackpropLab.Live;

/// <summary>What somebody wants to have run.</summary>
/// <param name="Cells">The cells; null for all that are stale.</param>
/// <param name="IsAlone">Whether what depends on them can wait.</param>
sealed record RunWish(IReadOnlyList<LiveCell>? Cells, bool IsAlone = false);
