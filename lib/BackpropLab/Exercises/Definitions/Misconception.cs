namespace BackpropLab;

/// <summary>A wrong solution that a student plausibly writes.</summary>
/// <param name="Wrong">The wrong function, of the exercise's own type.</param>
/// <param name="Sentence">What helps one who wrote it; code stands between backticks.</param>
sealed record Misconception(Delegate Wrong, string Sentence);
