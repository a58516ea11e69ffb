using BackpropLab.Exercises;

namespace BackpropLab;

// Open tasks: figures to reach, by whatever means.
public static partial class Exercise
{
    /// <summary>
    /// Measures what a student's answer to an open task reaches, beside what is asked for. What is found is kept in
    /// <c>.progress.json</c> beside the notebook.
    /// </summary>
    /// <param name="id">The task, such as "3.T".</param>
    /// <param name="figures">Measures, with the student's function, one number for each figure that the task asks for.</param>
    /// <returns>A card. Whatever the measuring throws, it is on the card.</returns>
    public static ExerciseCard Reach(string id, Func<double[]> figures)
    {
        if (Courses.Found.Task(id) is not { } task)
            return Unknown(id);
        if (figures is null)
            return Problem(TaskCard.Title(task), $"There is nothing to measure: {id} expects a function that gives {task.Goals.Count} numbers.");
        try
        {
            var reached = figures() ?? [];
            if (reached.Length != task.Goals.Count)
                return Problem(TaskCard.Title(task), FormattableString.Invariant($"It cannot be measured: {id} asks for {task.Goals.Count} figures ({string.Join(", ", task.Goals.Select(goal => goal.Name))}), and it was given {reached.Length}."));
            var isReached = task.Goals.Zip(reached).All(pair => pair.First.IsReachedBy(pair.Second));
            return TaskCard.Measured(task, reached, WithCourseNote(AnswerRecord.Keep(id, isReached ? ClassAttempt.Reached : ClassAttempt.NotYet)));
        }
        catch (NotSolvedYet)
        {
            return TaskCard.NotAttempted(task, WithCourseNote(null));
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            var thrown = Thrown.Of(e);
            return Problem(TaskCard.Title(task), $"It cannot be measured: your code ended with {thrown.Type}, {thrown.Message.TrimEnd('.')}.");
        }
    }
}
