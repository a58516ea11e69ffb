namespace BackpropLab.Exercises;

/// <summary>What one lesson asks of a student.</summary>
/// <param name="Number">Its number, with which the ids of its exercises begin.</param>
/// <param name="Name">Its name on the map, two or three words.</param>
public sealed record Lesson(int Number, string Name)
{
    /// <summary>Its exercises, in the order of the notebook.</summary>
    public IReadOnlyList<FunctionExercise> Exercises { get; init; } = [];

    /// <summary>Its questions, in the order of the notebook.</summary>
    public IReadOnlyList<ConceptQuestion> Questions { get; init; } = [];

    /// <summary>What it asks to predict before an experiment, in the order of the notebook.</summary>
    public IReadOnlyList<Prediction> Predictions { get; init; } = [];

    /// <summary>Its open task, if it has one.</summary>
    public OpenTask? Task { get; init; }

    /// <summary>Whether the clinic belongs to it: a mended case of each kind then counts as one of its exercises.</summary>
    public bool HasClinic { get; init; }

    /// <summary>The ids of all: exercises, questions, predictions, the task, the kinds of cases.</summary>
    public IEnumerable<string> Ids =>
    [
        .. Exercises.Select(exercise => exercise.Id), .. Questions.Select(question => question.Id), .. Predictions.Select(prediction => prediction.Id),
        .. Task is null ? Array.Empty<string>() : [Task.Id], .. HasClinic ? Enum.GetValues<CaseKind>().Select(ClinicId) : [],
    ];

    /// <summary>The id under which a mended case of a kind is kept, such as 12.C1.</summary>
    internal string ClinicId(CaseKind kind) => FormattableString.Invariant($"{Number}.C{(int)kind + 1}");
}
