namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A loss with its sign turned.</summary>
    public static UsualMistake NegativeLoss { get; } = right => OfResult(
        right,
        $"The sign is turned in {right.Results}: a loss is at least 0, and smaller is better.",
        (_, result) => ResultChange.Scaled(result, -1));
}
