namespace BackpropLab.Live;

/// <summary>The sentence in the bar of a live page.</summary>
/// <param name="Kind">What it tells of, which gives it its colour.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Cell">The number of the cell that it leads to, from 1; null if there is none.</param>
sealed record PageStatus(string Kind, string Text, int? Cell = null)
{
    public const string Running = "running";
    public const string Passed = "passed";
    public const string Failed = "failed";
    public const string Stopped = "stopped";

    /// <summary>The server goes: nothing comes after this.</summary>
    public const string Ended = "ended";
}
