namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A loss with its sign turned.</summary>
    public static UsualMistake NegativeLoss { get; } = right => OfResult(
        right,
        ($"The sign is turned in {right.Results}: a loss is at least 0, and smaller is better.", "Put a minus before it: logarithms of numbers below 1 are negative."),
        (_, result) => ResultChange.Scaled(result, -1), "-R");
}
