using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>A lesson as it is graded: what is right is known before a submission is opened.</summary>
sealed class GradedLesson
{
    /// <param name="lesson">The lesson.</param>
    /// <param name="usings">The <c>using</c> lines of its notebook.</param>
    /// <param name="seed">What inputs are drawn from.</param>
    public GradedLesson(Lesson lesson, IReadOnlyList<string> usings, int seed)
    {
        (Lesson, Usings) = (lesson, usings);
        Exercises = [.. lesson.Exercises.Select(exercise => new GradedExercise(exercise, seed))];
    }

    /// <summary>What some lessons are called together.</summary>
    public static string Names(IEnumerable<GradedLesson> lessons) => string.Join(", ", lessons.Select(graded => FormattableString.Invariant($"{graded.Lesson.Number}. {graded.Lesson.Name}")));

    public Lesson Lesson { get; }

    public IReadOnlyList<string> Usings { get; }

    public IReadOnlyList<GradedExercise> Exercises { get; }

    /// <summary>What a person has to give points for: the open task, the clinic.</summary>
    public IEnumerable<string> ByHand => Lesson.Ids.Except(Exercises.Select(exercise => exercise.Id)).Except(Lesson.Questions.Select(question => question.Id)).Except(Lesson.Predictions.Select(prediction => prediction.Id));

    /// <summary>The ids of all that has points, in the order of the columns.</summary>
    public IEnumerable<string> Ids => [.. Exercises.Select(exercise => exercise.Id), .. Lesson.Questions.Select(question => question.Id), .. ByHand];
}
