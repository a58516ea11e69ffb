namespace BackpropLab;

/// <summary>Stands where a student's code is to go: <c>throw new NotSolvedYet();</c></summary>
/// <remarks><c>Exercise.Check</c> takes it for "not attempted", never for a mistake.</remarks>
public sealed class NotSolvedYet() : Exception("This exercise is not solved yet: write your code in place of the line that throws.");
