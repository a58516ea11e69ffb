using System.Diagnostics;

namespace BackpropLab.Live;

/// <summary>What is new in one cell.</summary>
/// <param name="Key">The key of the cell.</param>
/// <param name="State">What it is doing.</param>
/// <param name="Seconds">How long it has been running; null unless it runs.</param>
/// <param name="Frame">Its HTML without outputs; null if that is as it was.</param>
/// <param name="Kept">How many outputs, from the first, are as they were.</param>
/// <param name="Outputs">The HTML of those after them.</param>
/// <param name="Source">Its text; null if that is as it was, or if this window has written it.</param>
/// <param name="IsCode">Whether it is C#, and so can be run.</param>
/// <param name="IsStale">Whether it has not run since it, or what it depends on, was changed.</param>
/// <param name="Count">The number of its run in the session as it is; null if it has none.</param>
/// <param name="Exercise">The exercise whose answer is written in it; null for none.</param>
/// <param name="Checks">The exercise, question, prediction or open task that it checks; null for none.</param>
/// <param name="Verdict">What that check has come to; null for a cell that checks nothing.</param>
/// <param name="Conflict">What was written in the page and does not stand in the file, which was changed as well; null for none.</param>
/// <param name="IsScratch">Whether it is a cell of the person's own.</param>
/// <param name="IsGiven">Whether it is as the student's edition has it.</param>
sealed record CellPatch(
    int Key, CellState State, double? Seconds, string? Frame, int Kept, IEnumerable<string> Outputs, string? Source,
    bool IsCode, bool IsStale, int? Count, string? Exercise, string? Checks, Verdict? Verdict, string? Conflict, bool IsScratch, bool IsGiven)
{
    /// <summary>The difference between two states of a cell; null if there is none.</summary>
    /// <param name="before">What the window shows; null for a cell that is new to it.</param>
    /// <param name="after">What it is to show.</param>
    /// <param name="written">The text that the window has written since; null for none.</param>
    public static CellPatch? Between(CellView? before, CellView after, string? written)
    {
        var known = written ?? before?.Source;
        if (ReferenceEquals(before, after) && known == after.Source)
            return null;
        var kept = (before?.Outputs ?? []).Zip(after.Outputs).TakeWhile(pair => ReferenceEquals(pair.First, pair.Second)).Count();
        var facts = after.Facts;
        return new CellPatch(
            after.Key,
            after.State,
            after.StartedAt is { } start ? Stopwatch.GetElapsedTime(start).TotalSeconds : null,
            ReferenceEquals(before?.Frame, after.Frame) ? null : after.Frame,
            kept,
            after.Outputs.Skip(kept),
            after.Source == known ? null : after.Source,
            facts.IsCode, facts.IsStale, facts.Count, facts.Exercise, facts.Checks, facts.Verdict, facts.Conflict, facts.IsScratch, facts.IsGiven);
    }
}
