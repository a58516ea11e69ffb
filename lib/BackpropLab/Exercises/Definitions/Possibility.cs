namespace BackpropLab.Exercises;

/// <summary>One of the things that may happen in an experiment.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Why">What is said when it is this that happened, whether it was predicted or not.</param>
public sealed record Possibility(string Text, string Why);
