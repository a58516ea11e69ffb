using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>Something that a worker is told to run.</summary>
/// <param name="Code">The code.</param>
/// <param name="Cell">The number of the cell on the student's page; null if it is of no cell.</param>
/// <param name="Members">What of the cell it has.</param>
/// <param name="Asks">The exercise whose answer it calls; null if it only declares.</param>
sealed record GradingStep(string Code, int? Cell, IReadOnlyList<CodeMember> Members, GradedExercise? Asks = null);
