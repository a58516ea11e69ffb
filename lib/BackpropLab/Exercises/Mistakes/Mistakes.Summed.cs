namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A loss that is a sum over the samples.</summary>
    public static UsualMistake Summed { get; } = right => OfResult(
        right,
        ($"You added the costs of all samples up in {right.Results}: a larger set would have a larger loss.", "Divide by N: the loss is their mean."),
        (arguments, result) => ResultChange.Scaled(result, Samples(arguments)), "N * R");
}
