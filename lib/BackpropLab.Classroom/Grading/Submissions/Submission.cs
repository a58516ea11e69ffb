namespace BackpropLab.Classroom;

/// <summary>What one student has handed in.</summary>
/// <param name="Student">The name of the folder.</param>
/// <param name="Files">The files in it, by their paths.</param>
sealed record Submission(string Student, IReadOnlyList<SubmittedFile> Files);
