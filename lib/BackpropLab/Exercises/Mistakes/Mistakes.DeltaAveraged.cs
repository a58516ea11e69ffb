namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A delta that was divided by N.</summary>
    public static UsualMistake DeltaAveraged { get; } = right => OfResult(
        right,
        ($"You averaged in {right.Results}. How many samples does one row of it belong to?",
            "Leave 1/N out: a delta belongs to one sample. The 1/N comes once, with the gradients of W and b."),
        (arguments, result) => ResultChange.Scaled(result, 1 / Samples(arguments)), "R / N");
}
