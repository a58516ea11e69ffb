namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A step along the gradient in place of against it.</summary>
    public static UsualMistake Uphill { get; } = right =>
    {
        var place = right.Place("learningRate");
        return OfArguments(
            right,
            ("You went up the gradient: the loss would grow.", "Subtract the step."),
            ("learningRate", arguments => -(double)arguments[place]!)).Written("learningRate", "-learningRate");
    };
}
