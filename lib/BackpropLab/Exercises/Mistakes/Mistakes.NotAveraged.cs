namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient that is a sum over the samples.</summary>
    public static UsualMistake NotAveraged { get; } = right => OfResult(
        right,
        ($"The average over the batch is missing in {right.Results}: twice as many samples would give twice the gradient.",
            "The loss is a mean over the samples, so divide by N, the number of rows."),
        (arguments, result) => ResultChange.Scaled(result, Samples(arguments)), "N * R");
}
