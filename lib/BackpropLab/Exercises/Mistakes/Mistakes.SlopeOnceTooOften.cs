namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The slope of the output's sigmoid, which the cross-entropy cancels, in the error.</summary>
    public static UsualMistake SlopeOnceTooOften { get; } = right =>
    {
        var (y, t) = (right.Place("y"), right.Place("t"));
        return OfArguments(
            right,
            ($"y (1 - y), the slope of a sigmoid, is in {right.Results} once too often. What does the slope of the cross-entropy do to it?",
                "Leave the slope out: the cross-entropy has cancelled it, and what is left is y - t."),
            ("t", arguments => Of(arguments, y) - (Of(arguments, y) - Of(arguments, t)).PointwiseMultiply(Of(arguments, y)).PointwiseMultiply(1 - Of(arguments, y)))).Written("t", "y - (y - t).PointwiseMultiply(y).PointwiseMultiply(1 - y)");
    };
}
