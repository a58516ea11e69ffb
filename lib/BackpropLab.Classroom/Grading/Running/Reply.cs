namespace BackpropLab.Classroom;

/// <summary>What came of asking for an answer.</summary>
/// <param name="Outcome">What the worker said; null if it said nothing.</param>
/// <param name="Reason">Why it said nothing, a sentence.</param>
sealed record Reply(string? Outcome, string? Reason);
