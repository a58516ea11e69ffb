namespace BackpropLab.Live;

/// <summary>How far an exercise of the notebook has come.</summary>
/// <param name="Id">Lesson and number, such as 3.4.</param>
/// <param name="Verdict">What its check has come to.</param>
/// <param name="Cell">The key of the cell that checks it.</param>
sealed record ExerciseProgress(string Id, Verdict Verdict, int Cell);
