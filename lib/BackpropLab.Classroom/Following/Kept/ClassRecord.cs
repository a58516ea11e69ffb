namespace BackpropLab.Classroom;

/// <summary>An attempt of a student, as it is kept.</summary>
/// <param name="Student">Whose it is.</param>
/// <param name="Id">The exercise, question, prediction, task or kind of case.</param>
/// <param name="State">The word of its card.</param>
/// <param name="Misconceptions">The sentences of the known mistakes, all of them the course's own.</param>
/// <param name="Answer">The letter or number given; null for a function.</param>
/// <param name="At">When, in universal time.</param>
/// <param name="Made">The ticks of the student's clock then: what is sent twice has them twice.</param>
sealed record ClassRecord(long Student, string Id, string State, IReadOnlyList<string> Misconceptions, string? Answer, DateTime At, long Made)
{
    /// <summary>Whether it was right, or all that was asked for.</summary>
    public bool IsSolved => State != Exercises.ClassAttempt.NotYet;
}
