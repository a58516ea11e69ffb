namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The absolute value of the error in place of the error.</summary>
    public static UsualMistake Absolute { get; } = right => OfError(
        right,
        ($"You took the absolute value of the error in {right.Results}. What did the sign of an error say?",
            "Take the error with its sign: errors of both signs have to cancel, and the sign tells the weights which way to go."),
        error => error.PointwiseAbs(), ".PointwiseAbs()");
}
