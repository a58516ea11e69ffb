namespace BackpropLab.Exercises;

/// <summary>A value of a type that no exercise has, of which only the type came.</summary>
/// <param name="Type">The name of the type.</param>
sealed record SentOther(string Type);
