namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient that is a sum over the samples.</summary>
    public static UsualMistake NotAveraged { get; } = right => OfResult(
        right,
        $"The average over the batch is missing in {right.Results}: the loss is a mean, so divide by N.",
        (arguments, result) => ResultChange.Scaled(result, Samples(arguments)));
}
