namespace BackpropLab.Exercises;

/// <summary>A result that breaks a rule of its exercise, where several results are right.</summary>
/// <param name="Result">What the function returned.</param>
/// <param name="Sentence">What it was given, what it returned and what rule that breaks, to go on a sentence with.</param>
sealed record RuleBroken(object? Result, string Sentence);
