namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The prediction in place of the error.</summary>
    public static UsualMistake TargetMissing { get; } = right =>
    {
        var t = right.Place("t");
        return OfArguments(
            right,
            ($"You used the prediction in {right.Results} where the error belongs. What would a perfect prediction give?", "Subtract the target: the error is y - t."),
            ("t", arguments => 0 * Of(arguments, t))).Written("t", "0 * t");
    };
}
