using System.Diagnostics;

namespace BackpropLab.Studio;

/// <summary>What is new in one cell.</summary>
/// <param name="Key">The key of the cell.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Seconds">How long it has been running; null unless it runs.</param>
/// <param name="Frame">Its HTML without outputs; null if that is as it was.</param>
/// <param name="Kept">How many outputs, from the first, are as they were.</param>
/// <param name="Outputs">The HTML of those after them.</param>
sealed record CellPatch(
    int Key, CellState State, double? Seconds, string? Frame, int Kept, IEnumerable<string> Outputs)
{
    /// <summary>The difference between two states of a cell; null if there is none.</summary>
    public static CellPatch? Between(CellView? before, CellView after)
    {
        if (ReferenceEquals(before, after))
            return null;
        var kept = (before?.Outputs ?? []).Zip(after.Outputs).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
        return new CellPatch(
            after.Key,
            after.State,
            after.StartedAt is { } start ? Stopwatch.GetElapsedTime(start).TotalSeconds : null,
            ReferenceEquals(before?.Frame, after.Frame) ? null : after.Frame,
            kept,
            after.Outputs.Skip(kept));
    }
}
