namespace BackpropLab;

/// <summary>Every exercise and question, in the order of the lessons.</summary>
static class Catalogue
{
    public static IReadOnlyList<FunctionExercise> Functions { get; } =
    [
        HiddenDelta.Exercise,
    ];

    public static IReadOnlyList<ConceptQuestion> Questions { get; } =
    [
    ];

    /// <summary>All of them as entries of the progress file: each lesson's exercises, then its questions.</summary>
    public static IReadOnlyList<ProgressEntry> Entries { get; } =
    [
        .. Functions.Select(exercise => new ProgressEntry(exercise.Id, exercise.Title, exercise.Points))
            .Concat(Questions.Select(question => new ProgressEntry(question.Id, question.Text, ConceptQuestion.Points)))
            .OrderBy(entry => entry.Lesson),
    ];

    public static FunctionExercise? Function(string id) => Functions.FirstOrDefault(exercise => exercise.Id == id);

    public static ConceptQuestion? Question(string id) => Questions.FirstOrDefault(question => question.Id == id);
}
