namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A mean that divides by N - 1.</summary>
    public static UsualMistake DividedByOneLess { get; } = right => OfResult(
        right,
        ($"You divided by N - 1 in {right.Results}, which belongs to an estimate of the variance.", "Divide by N: this is a plain mean."),
        (arguments, result) => ResultChange.Scaled(result, Samples(arguments) / (Samples(arguments) - 1)), "R * (N / (N - 1.0))");
}
