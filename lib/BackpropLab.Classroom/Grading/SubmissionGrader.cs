using BackpropLab.Exercises;

namespace BackpropLab.Classroom;

/// <summary>Grades what one student has handed in. Whatever that is, a row of marks comes of it.</summary>
/// <param name="lessons">The lessons.</param>
/// <param name="rooms">Where answers run.</param>
sealed class SubmissionGrader(IReadOnlyList<GradedLesson> lessons, WorkerRooms rooms)
{
    /// <summary>The marks.</summary>
    public async Task<StudentMarks> GradeAsync(Submission submission, CancellationToken cancellation)
    {
        var (marks, remarks) = (new List<ExerciseMark>(), new List<string>());
        foreach (var lesson in lessons)
        {
            try
            {
                marks.AddRange(await GradeAsync(submission, lesson, remarks, cancellation));
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // One submission never ends the grading of the others.
                remarks.Add($"Lesson {lesson.Lesson.Number} could not be graded: {e.GetType().Name}, {e.Message.ReplaceLineEndings(" ").TrimEnd('.')}. Look at it by hand.");
                marks.AddRange(Nothing(lesson, "Your notebook could not be graded; your teacher will look at it."));
            }
        }

        return new(submission.Student, marks, remarks);
    }

    /// <summary>The marks of somebody who has handed nothing in.</summary>
    public StudentMarks Missing(string student) => new(student, [.. lessons.SelectMany(lesson => Nothing(lesson, "Nothing was handed in."))], ["Nothing was handed in."]);

    async Task<IEnumerable<ExerciseMark>> GradeAsync(Submission submission, GradedLesson lesson, List<string> remarks, CancellationToken cancellation)
    {
        if (LessonFile.Find(submission, lesson.Lesson, remarks) is not [var notebook, .. ] notebooks)
        {
            remarks.Add(FormattableString.Invariant($"There is no notebook of lesson {lesson.Lesson.Number} that can be read."));
            return Nothing(lesson, FormattableString.Invariant($"There is no notebook of lesson {lesson.Lesson.Number} in what you handed in."));
        }

        var code = new SubmittedCode(CellCode.Of(notebook.Cells));
        var withBeside = notebooks.Count == 1 ? code : new SubmittedCode(CellCode.Of([.. notebooks.SelectMany(other => other.Cells)]));
        remarks.AddRange(NotebookRemarks.Of(code, lesson.Lesson));
        return
        [
            .. await new AnswerGrader(lesson, code, rooms).GradeAsync(cancellation),
            .. lesson.Lesson.Questions.Select(question => QuestionGrader.Grade(question, withBeside)),
            .. lesson.ByHand.Select(ByHand),
        ];
    }

    static IEnumerable<ExerciseMark> Nothing(GradedLesson lesson, string sentence) =>
    [
        .. lesson.Exercises.Select(exercise => new ExerciseMark(exercise.Id, 0, exercise.Points, MarkState.NotAttempted, Cards.Of(exercise, MarkState.NotAttempted, sentence).ToHtml())),
        .. lesson.Lesson.Questions.Select(question => new ExerciseMark(question.Id, 0, ConceptQuestion.Points, MarkState.NotAttempted, Cards.Of(question, sentence).ToHtml())),
        .. lesson.ByHand.Select(ByHand),
    ];

    static ExerciseMark ByHand(string id) => new(id, 0, 0, MarkState.ByHand, "");
}
