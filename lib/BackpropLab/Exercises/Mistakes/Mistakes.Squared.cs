namespace BackpropLab.Exercises;

public static partial class Mistakes
{
    /// <summary>The square of the error in place of the error.</summary>
    public static UsualMistake Squared { get; } = right => OfError(
        right,
        ($"You squared the error in {right.Results}. What did its sign say?", "Take the error as it is: its sign tells the weights which way to go."),
        error => error.PointwisePower(2), ".PointwisePower(2)");
}
