namespace BackpropLab.Exercises;

/// <summary>What a grader has found out about an answer.</summary>
/// <param name="State">Solved, not yet, or not attempted.</param>
/// <param name="Sentences">What to tell the student.</param>
/// <param name="Misconception">The sentence of the known mistake that it is; null if it is none.</param>
/// <param name="Card">The card that the student reads.</param>
/// <param name="IsRightForKnownInputsAlone">Whether it is right for the inputs that anybody can look up, and wrong for new ones.</param>
sealed record Grade(ExerciseState State, IReadOnlyList<string> Sentences, string? Misconception, ExerciseCard Card, bool IsRightForKnownInputsAlone);
