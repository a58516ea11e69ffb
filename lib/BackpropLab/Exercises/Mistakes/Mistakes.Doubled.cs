namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient or a delta with a factor 2 too much.</summary>
    public static UsualMistake Doubled { get; } = right => OfResult(
        right,
        ($"There is a factor 2 too much in {right.Results}. Only the slope of a square has one: is there a square in the loss, and what stands before it?",
            "Leave the 2 out. The cross-entropy has no square, and the half in a squared error cancels the 2 that its square brings down."),
        (_, result) => ResultChange.Scaled(result, 2), "2 * R");
}
