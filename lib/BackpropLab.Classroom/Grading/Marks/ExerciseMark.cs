namespace BackpropLab.Classroom;

/// <summary>What an answer is worth.</summary>
/// <param name="Id">The exercise.</param>
/// <param name="Points">What was reached.</param>
/// <param name="Most">What could be.</param>
/// <param name="State">How far the student has come.</param>
/// <param name="Card">What the student reads, as HTML.</param>
sealed record ExerciseMark(string Id, double Points, double Most, MarkState State, string Card)
{
    /// <summary>The sentence of the known mistake that it is; null if it is none.</summary>
    public string? Misconception { get; init; }

    /// <summary>What the teacher is to know.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>What the teacher has written to it.</summary>
    public string? Comment { get; init; }
}
