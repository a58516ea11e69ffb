namespace BackpropLab.Exercises;

/// <summary>A choice of a question.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Answer">What one who chose it is told: why it is right, or what helps.</param>
/// <param name="IsRight">Whether it is the right one.</param>
public sealed record Choice(string Text, string Answer, bool IsRight = false);
