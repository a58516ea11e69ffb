namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The prediction in place of the error.</summary>
    public static UsualMistake TargetMissing { get; } = right =>
    {
        var t = right.Place("t");
        return OfArguments(
            right,
            $"You used the prediction in {right.Results} where the error belongs: subtract the target, y - t.",
            ("t", arguments => 0 * Of(arguments, t)));
    };
}
