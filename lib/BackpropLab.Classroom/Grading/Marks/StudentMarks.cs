namespace BackpropLab.Classroom;

/// <summary>A row of the mark sheet.</summary>
/// <param name="Student">The name of the folder, or what the roster calls a student of whom there is none.</param>
/// <param name="Marks">The marks, in the order of the columns.</param>
/// <param name="Remarks">What the teacher is to know besides what stands with the marks.</param>
sealed record StudentMarks(string Student, IReadOnlyList<ExerciseMark> Marks, IReadOnlyList<string> Remarks)
{
    public double Total => Marks.Sum(mark => mark.Points);

    public double Most => Marks.Sum(mark => mark.Most);

    /// <summary>All remarks, each once.</summary>
    public IEnumerable<string> AllRemarks => Remarks.Concat(Marks.SelectMany(mark => mark.Remarks)).Distinct();
}
