namespace BackpropLab.Classroom;

/// <summary>The class at one moment, as the overview shows it.</summary>
/// <param name="Students">What the students are called.</param>
/// <param name="Exercises">What they work at, in the order of the lessons.</param>
/// <param name="Latest">The lesson of the attempt that came last; null if there is none.</param>
sealed record ClassSnapshot(IReadOnlyList<string> Students, IReadOnlyList<ClassExercise> Exercises, string? Latest);
