namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient whose 1/N is in it twice.</summary>
    public static UsualMistake AveragedTwice { get; } = right => OfResult(
        right,
        ($"You averaged twice in {right.Results}.", "Divide by N in one place only. Does what came in have its 1/N already?"),
        (arguments, result) => ResultChange.Scaled(result, 1 / Samples(arguments)), "R / N");
}
