using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>
/// Grades the functions of one notebook. What uses an earlier answer gets the student's if that is right, else the course's: no
/// mistake is counted twice.
/// </summary>
/// <param name="lesson">The lesson.</param>
/// <param name="code">The notebook.</param>
/// <param name="rooms">Where answers run.</param>
sealed class AnswerGrader(GradedLesson lesson, SubmittedCode code, WorkerRooms rooms)
{
    readonly Dictionary<GradedExercise, SubmittedAnswer?> answers = lesson.Exercises.ToDictionary(exercise => exercise, code.AnswerTo);
    readonly Dictionary<GradedExercise, Reply> replies = [];
    readonly Dictionary<GradedExercise, Grade?> grades = [];

    /// <summary>The marks of all functions.</summary>
    public async Task<IReadOnlyList<ExerciseMark>> GradeAsync(CancellationToken cancellation)
    {
        string[] usings = [.. code.Cells.SelectMany(cell => cell.Root.Usings).Select(line => line.ToString()).Except(lesson.Usings).Distinct()];
        // What nothing was written in need not be run to be known.
        GradedExercise[] toRun = [.. lesson.Exercises.Where(exercise => answers[exercise] is { } answer && !(answer.Members.Count > 0 && answer.Members.All(member => member.IsBlank)))];
        var given = new Dictionary<GradedExercise, string>();
        while (toRun.Length > 0)
        {
            var references = References();
            foreach (var plan in Plans(toRun, references))
            {
                foreach (var (exercise, reply) in await new GradingRun(rooms).RunAsync(plan, usings, cancellation))
                    (replies[exercise], grades[exercise], given[exercise]) = (reply, Judged(exercise, reply), GivenTo(exercise, plan.Needs[exercise]));
            }

            var again = GradingPlan.Of(code, answers, [.. lesson.Exercises.Where(given.ContainsKey)], References());
            toRun = [.. given.Keys.Where(exercise => grades[exercise]?.State != ExerciseState.Solved && GivenTo(exercise, again.Needs[exercise]) != given[exercise])];
        }

        return [.. lesson.Exercises.Select(Mark)];
    }

    /// <summary>One plan for all, unless the course's function for one of them is wanted where the student's is asked: then one for each.</summary>
    IEnumerable<GradingPlan> Plans(GradedExercise[] judged, Dictionary<string, GradedExercise> references)
    {
        var plan = GradingPlan.Of(code, answers, judged, references);
        return judged.Any(exercise => plan.Needs.Values.Any(needs => needs.References.Contains(exercise)))
            ? judged.Select(exercise => GradingPlan.Of(code, answers, [exercise], references))
            : [plan];
    }

    static string GivenTo(GradedExercise exercise, Dependencies needs) => string.Join(' ', needs.References.Where(other => other != exercise).Select(other => other.Id).Order(StringComparer.Ordinal));

    /// <summary>The course's functions that take the places of those that are not right, by all names that they go by.</summary>
    Dictionary<string, GradedExercise> References() => grades.Count == 0 ? [] : lesson.Exercises.Where(exercise => grades.GetValueOrDefault(exercise)?.State != ExerciseState.Solved)
        .SelectMany(exercise => (answers[exercise]?.Members ?? []).SelectMany(member => member.Declares).Append(exercise.Function).Distinct().Select(name => (name, exercise)))
        .DistinctBy(item => item.name).ToDictionary(item => item.name, item => item.exercise);

    static Grade? Judged(GradedExercise exercise, Reply reply)
    {
        try
        {
            return reply.Outcome is null ? null : exercise.Judge(reply.Outcome);
        }
        catch (FormatException)
        {
            return null;
        }
    }

    ExerciseMark Mark(GradedExercise exercise)
    {
        var answer = answers[exercise];
        if (answer is null)
            return Unanswered(exercise, MarkState.NotAttempted, $"There is no function {exercise.Function} in your notebook, and no check of {exercise.Id} that names another.") with { Remarks = [$"{exercise.Id}: there is no {exercise.Function}."] };
        if (!replies.TryGetValue(exercise, out var reply))
            return Unanswered(exercise, MarkState.NotAttempted, "Nothing is written here yet.");
        string[] remarks = [.. answer.Remark is { } remark ? [remark] : Array.Empty<string>(), .. AnswerRemarks.Of(exercise, answer, code, Dependencies.Of(code, exercise, answer, answers, new Dictionary<string, GradedExercise>()))];
        if (grades[exercise] is not { } grade)
        {
            var reason = reply.Reason ?? "What came back from it is no result.";
            return Unanswered(exercise, MarkState.NotYet, reason) with { Remarks = [.. remarks, $"{exercise.Id}: {reason}"] };
        }

        return new(exercise.Id, grade.State == ExerciseState.Solved ? exercise.Points : 0, exercise.Points, StateOf(grade.State), grade.Card.ToHtml())
        {
            Misconception = grade.State == ExerciseState.NotYet ? grade.Misconception : null,
            Remarks = [.. remarks, .. grade.IsRightForKnownInputsAlone ? [$"{exercise.Id}: right for the inputs of the course's own check and wrong for new ones, as a table of those would be."] : Array.Empty<string>()],
        };
    }

    static MarkState StateOf(ExerciseState state) => state switch
    {
        ExerciseState.Solved => MarkState.Solved,
        ExerciseState.NotYet => MarkState.NotYet,
        _ => MarkState.NotAttempted,
    };

    static ExerciseMark Unanswered(GradedExercise exercise, MarkState state, string sentence) =>
        new(exercise.Id, 0, exercise.Points, state, Cards.Of(exercise, state, sentence).ToHtml());
}
