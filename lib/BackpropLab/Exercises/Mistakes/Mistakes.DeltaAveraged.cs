namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A delta that was divided by N.</summary>
    public static UsualMistake DeltaAveraged { get; } = right => OfResult(
        right,
        $"You averaged in {right.Results}. A delta belongs to one sample; the 1/N comes once, with the gradients of W and b.",
        (arguments, result) => ResultChange.Scaled(result, 1 / Samples(arguments)));
}
