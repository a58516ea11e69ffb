namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A mean that divides by N - 1.</summary>
    public static UsualMistake DividedByOneLess { get; } = right => OfResult(
        right,
        $"You divided by N - 1 in {right.Results}. A plain mean divides by N; N - 1 belongs to an estimate of the variance.",
        (arguments, result) => ResultChange.Scaled(result, Samples(arguments) / (Samples(arguments) - 1)));
}
