using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>What the course says of one exercise, question, prediction, task or kind of case.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Lesson">Its lesson, such as "3 Backprop".</param>
/// <param name="Read">From what was answered, the answer in its one normal form; null if it is none.</param>
sealed record CatalogueEntry(string Id, string Title, string Lesson, Func<string, string?> Read)
{
    /// <summary>What has been done with it in the end.</summary>
    public string Done { get; init; } = "solved";

    /// <summary>Where it stands in the course.</summary>
    public int Place { get; init; }

    /// <summary>The sentences of the known mistakes, in the order of the course.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    /// <summary>The code of each mistake, in the same order; null where the course has none. It is read when somebody makes one.</summary>
    public Lazy<IReadOnlyList<ShownCode?>> Codes { get; init; } = new([]);

    /// <summary>The answers that there are, each with what it says; empty where a number or an order is asked for.</summary>
    public IReadOnlyList<(string Letter, string Text)> Choices { get; init; } = [];

    /// <summary>Whether a number is asked for, so that answers are counted in ranges.</summary>
    public bool AsksForNumber { get; init; }

    /// <summary>All of a lesson.</summary>
    public static IEnumerable<CatalogueEntry> All(Lesson lesson)
    {
        var name = FormattableString.Invariant($"{lesson.Number} {lesson.Name}");
        var functions = lesson.Exercises.Select(exercise => Of(exercise, name));
        var questions = lesson.Questions.Select(question => new CatalogueEntry(question.Id, question.Text, name, answer => answer is [var letter] && question[letter] is not null ? answer.ToLowerInvariant() : null)
        {
            Done = "right",
            Choices = Letters.Before(question.Choices.Select(choice => choice.Text)),
        });
        var predictions = lesson.Predictions.Select(prediction => new CatalogueEntry(prediction.Id, prediction.Text, name, prediction.Read)
        {
            Done = "predicted",
            Choices = prediction.Asks == AnswerKind.Letter ? prediction.Items : [],
            AsksForNumber = prediction.Asks == AnswerKind.Number,
        });
        CatalogueEntry[] known = [.. functions, .. questions, .. predictions];
        return [.. known, .. lesson.Ids.Except(known.Select(entry => entry.Id)).Select(id => new CatalogueEntry(id, id == lesson.Task?.Id ? lesson.Task.Title : "The clinic", name, _ => null))];
    }

    static CatalogueEntry Of(FunctionExercise exercise, string lesson)
    {
        var sentences = Diagnosis.Sentences(exercise);
        return new(exercise.Id, exercise.Title, lesson, _ => null)
        {
            Sentences = sentences,
            Codes = new(() => WrongCode.Of(exercise) is var codes ? [.. sentences.Select(codes.GetValueOrDefault)] : []),
        };
    }
}
