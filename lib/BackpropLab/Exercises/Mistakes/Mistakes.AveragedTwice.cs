namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient whose 1/N is in it twice.</summary>
    public static UsualMistake AveragedTwice { get; } = right => OfResult(
        right,
        $"You averaged twice in {right.Results}: divide by N once.",
        (arguments, result) => ResultChange.Scaled(result, 1 / Samples(arguments)));
}
