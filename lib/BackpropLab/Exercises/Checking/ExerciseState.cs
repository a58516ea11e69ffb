namespace BackpropLab.Exercises;

/// <summary>How far a student has come with an exercise.</summary>
enum ExerciseState
{
    NotAttempted,
    NotYet,
    Solved,
}
