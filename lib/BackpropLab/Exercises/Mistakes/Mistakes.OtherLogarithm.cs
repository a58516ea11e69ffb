namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A logarithm to another base than e.</summary>
    /// <param name="logarithmBase">The base.</param>
    public static UsualMistake OtherLogarithm(int logarithmBase) => right => OfResult(
        right,
        (FormattableString.Invariant($"You took the logarithm to base {logarithmBase}."), "The cross-entropy has the natural logarithm: `Math.Log`."),
        (_, result) => ResultChange.Scaled(result, 1 / Math.Log(logarithmBase)), FormattableString.Invariant($"R / Math.Log({logarithmBase})"));
}
