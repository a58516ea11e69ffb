namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>A gradient or a delta with its sign turned.</summary>
    public static UsualMistake Negated { get; } = right => OfResult(
        right,
        ($"The sign is turned in {right.Results}. Should a prediction that is too high give an error above 0 or below it?",
            "An error is prediction minus target, and the minus of a step downhill belongs to the step."),
        (_, result) => ResultChange.Scaled(result, -1), "-R");
}
