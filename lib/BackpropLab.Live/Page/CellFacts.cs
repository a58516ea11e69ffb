namespace BackpropLab.Live;

/// <summary>What a window is told of a cell besides its text and outputs.</summary>
/// <param name="IsCode">Whether it is C#, and so can be run.</param>
/// <param name="IsStale">Whether it has not run since it, or what it depends on, was changed.</param>
/// <param name="Count">The number of its run in the session as it is; null if it has none.</param>
/// <param name="Exercise">The exercise whose answer is written in it; null for none.</param>
/// <param name="Checks">The exercise, question, prediction or open task that it checks; null for none.</param>
/// <param name="Verdict">What that check has come to; null for a cell that checks nothing.</param>
/// <param name="Conflict">What was written in the page and does not stand in the file, which was changed as well; null for none.</param>
/// <param name="IsScratch">Whether it is a cell of the person's own.</param>
/// <param name="IsGiven">Whether it is as the student's edition has it.</param>
sealed record CellFacts(
    bool IsCode, bool IsStale, int? Count, string? Exercise, string? Checks, Verdict? Verdict, string? Conflict, bool IsScratch, bool IsGiven);
