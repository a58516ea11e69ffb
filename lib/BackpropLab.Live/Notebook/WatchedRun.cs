namespace BackpropLab.Live;

/// <summary>What came of one save, or of one press of a button: the cells that ran.</summary>
/// <param name="Cells">How many C# cells ran.</param>
/// <param name="Failed">The cells that failed, by the number that the page shows, from 1.</param>
/// <param name="Elapsed">The time from the moment at which the change was seen to the last output.</param>
/// <param name="Reason">Why it ended before its end, in one sentence; null if it did not.</param>
public sealed record WatchedRun(int Cells, IReadOnlyList<int> Failed, TimeSpan Elapsed, string? Reason);
