namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient or a delta with a factor 2 too much.</summary>
    public static UsualMistake Doubled { get; } = right => OfResult(
        right,
        $"There is a factor 2 too much in {right.Results}: only a square brings one down. The cross-entropy has none, and the half in a squared error cancels it.",
        (_, result) => ResultChange.Scaled(result, 2));
}
