using System.Globalization;

namespace BackpropLab.Exercises;

/// <summary>What the progress file holds of one exercise, question, prediction, open task or kind of the clinic; a prediction is solved when it was made.</summary>
/// <param name="Id">Its id, such as 3.4 or 3.Q1.</param>
/// <param name="Title">What it is about.</param>
/// <param name="Points">What it is worth.</param>
/// <param name="Tries">How often it was checked with an answer.</param>
/// <param name="Solved">When it was first solved, in universal time; null as long as it is not.</param>
sealed record ProgressEntry(string Id, string Title, int Points, int Tries = 0, DateTime? Solved = null)
{
    public int Lesson => int.Parse(Id.Split('.')[0], CultureInfo.InvariantCulture);

    /// <summary>Whether it is a prediction: P and a number stand behind the lesson's.</summary>
    public bool IsPrediction => Id.Split('.')[^1] is ['P', .. var number] && number.All(char.IsAsciiDigit);

    public ExerciseState State => Solved is not null ? ExerciseState.Solved : Tries > 0 ? ExerciseState.NotYet : ExerciseState.NotAttempted;

    /// <summary>An entry for each, untried: each lesson's exercises, its questions, its predictions, its open task, its kinds of cases.</summary>
    public static IEnumerable<ProgressEntry> All(Courses courses) => courses.Lessons.GroupBy(lesson => lesson.Number).SelectMany(parts => (ProgressEntry[])
    [
        .. parts.SelectMany(lesson => lesson.Exercises).Select(exercise => new ProgressEntry(exercise.Id, exercise.Title, exercise.Points)),
        .. parts.SelectMany(lesson => lesson.Questions).Select(question => new ProgressEntry(question.Id, question.Text, ConceptQuestion.Points)),
        .. parts.SelectMany(lesson => lesson.Predictions).Select(prediction => new ProgressEntry(prediction.Id, prediction.Text, Prediction.Points)),
        .. parts.Select(lesson => lesson.Task).OfType<OpenTask>().Select(task => new ProgressEntry(task.Id, task.Title, task.Points)),
        .. parts.Where(lesson => lesson.HasClinic)
            .SelectMany(lesson => Enum.GetValues<CaseKind>().Select(kind => new ProgressEntry(lesson.ClinicId(kind), CaseKinds.Title(kind), CaseKinds.Points))),
    ]);
}
