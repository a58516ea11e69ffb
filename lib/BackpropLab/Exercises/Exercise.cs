using System.Globalization;
using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>
/// The exercises of the lessons: checks, hints, solutions, questions. Return what these give as a cell's last expression
/// to see it.
/// </summary>
/// <example><code>
/// Exercise.Check("3.4", HiddenDelta)                    // a card: solved, or what is wrong, or not attempted
/// var hiddenDelta = Exercise.Use("3.4", HiddenDelta);   // the student's when right, else the library's
/// </code></example>
public static partial class Exercise
{
    const string Nested = "It is asked for inside of a function that is being checked itself: let a cell of its own ask.";

    /// <summary>
    /// Checks a student's function on several inputs: first the shape of what it returns, then the values. A wrong one is
    /// compared with the mistakes that are usual here; an exception, null, NaN, a changed argument and an endless loop are
    /// named. What is found is kept in <c>.progress.json</c> beside the notebook.
    /// </summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <param name="function">The student's function, with the signature that the lesson gives.</param>
    /// <returns>A card. Whatever the function does, nothing is thrown.</returns>
    public static ExerciseCard Check(string id, Delegate? function)
    {
        if (Courses.Found.Function(id) is not { } exercise)
            return Unknown(id);
        // Whatever ends this check before it names a mistake: the one of an earlier check is no longer the last.
        Told.Keep(exercise.Id, null);
        if (MissingFunction.ReasonOf(function) is { } reason)
            return MissingCard(exercise, reason);
        if (function is null || !Signature.Matches(function, exercise.Solution))
            return WrongSignature(exercise, function);
        if (FunctionRun.IsRunning)
            return Problem(CheckCard.Title(exercise), Nested);
        using var surroundings = Surroundings.OfCheck();
        if (ExerciseFault.Of(exercise) is { } fault)
            return Problem(CheckCard.Title(exercise), fault);
        var result = CheckResult.Of(exercise, UntypedFunction.Of(function), FunctionRun.Budget, FunctionCode.Of(function));
        Told.Keep(exercise.Id, result.Misconception);
        var note = result.State == ExerciseState.NotAttempted ? null
            : AnswerRecord.Keep(exercise.Id, result.State == ExerciseState.Solved ? ClassAttempt.Solved : ClassAttempt.NotYet, result.Misconception?.Sentences);
        return CheckCard.Of(exercise, result, WithCourseNote(note));
    }

    /// <summary>
    /// The student's function if it is right, else the library's: what follows in a lesson works either way. A printed
    /// line says which it is.
    /// </summary>
    /// <typeparam name="TFunction">The type of the function.</typeparam>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <param name="function">The student's function, with the signature that the lesson gives.</param>
    /// <returns>
    /// One of the two; the student's too where the course that the exercise belongs to is missing, or where the signature is
    /// another, so that no function of the library's has the type. The line says so.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such exercise.</exception>
    public static TFunction Use<TFunction>(string id, TFunction function)
        where TFunction : Delegate
    {
        ArgumentNullException.ThrowIfNull(function);
        if (Courses.Found.Function(id) is not { } exercise)
            return Courses.Found.Note is null ? throw new ArgumentException(UnknownText(id), nameof(id)) : Unchecked(id, function, null);
        if (MissingFunction.ReasonOf(function) is { } reason)
            return Missing(exercise, function, reason);
        if (!Signature.Matches(function, exercise.Solution))
            return Unchecked(id, function, SignatureText(exercise, function));
        if (FunctionRun.IsRunning)
            return Unchecked(id, function, Nested);
        using var surroundings = Surroundings.OfCheck();
        if (ExerciseFault.Of(exercise) is { } fault)
            return Unchecked(id, function, fault);
        var state = CheckResult.StateOf(exercise, UntypedFunction.Of(function), FunctionRun.Budget);
        Console.WriteLine(WithCourseNote(state switch
        {
            ExerciseState.Solved => $"{id}: your {exercise.Function} is used.",
            ExerciseState.NotYet => $"{id} is not right yet: the library's {exercise.Function} is used.",
            _ => $"{id} is not solved yet: the library's {exercise.Function} is used.",
        }));
        return state == ExerciseState.Solved ? function
            : (TFunction)Delegate.CreateDelegate(typeof(TFunction), exercise.Solution.Target, exercise.Solution.Method);
    }

    /// <summary>
    /// A hint, and those before it, from a nudge to the formula. The same call gives the same card, so a cell that runs
    /// again gives nothing more away; the card says how the next hint is asked for.
    /// </summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <param name="level">How much is asked for: 1 is the first hint.</param>
    public static ExerciseCard Hint(string id, int level = 1) => Courses.Found.Function(id) is not { } exercise
        ? Unknown(id)
        : HintCard.Of(
            CheckCard.Title(exercise), exercise.Hints, level, $"exercise {id} has", $"Exercise.Hint(\"{id}\"",
            $"`Exercise.Solution(\"{id}\")` shows the solution.", WithCourseNote(null));

    /// <summary>
    /// What to do about the mistake that the last check of an exercise named: first one looks for it oneself, then one asks.
    /// </summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    /// <returns>A card; where no check has named a mistake, it says how to go on.</returns>
    public static ExerciseCard Remedy(string id)
    {
        if (Courses.Found.Function(id) is not { } exercise)
            return Unknown(id);
        return Told.Of(id) is not { Remedy: { } remedy } told
            ? Card(CardState.Remedy, CheckCard.Title(exercise), new ParagraphBlock(
                $"The last check of {id} in this notebook named no mistake that has a remedy of its own. `Exercise.Hint(\"{id}\")` goes on from here."))
            : Card(CardState.Remedy, CheckCard.Title(exercise), new ParagraphBlock(told.Sentence), new ParagraphBlock(remedy));
    }

    /// <summary>The solution as code, and why it is right.</summary>
    /// <param name="id">The exercise, such as "3.4".</param>
    public static ExerciseCard Solution(string id) => Courses.Found.Function(id) is not { } exercise
        ? Unknown(id)
        : Card(CardState.Solution, CheckCard.Title(exercise), new CodeBlock(exercise.SolutionCode), new ParagraphBlock(exercise.Explanation));

    /// <summary>Answers a question of a lesson; any character that is no choice, such as '?', shows the question.</summary>
    /// <param name="id">The question, such as "3.Q1".</param>
    /// <param name="choice">The letter of the choice.</param>
    public static ExerciseCard Answer(string id, char choice)
    {
        if (Courses.Found.Question(id) is not { } question)
            return Unknown(id);
        if (question[choice] is not { } chosen)
            return QuestionCard.Asked(question, WithCourseNote(null));
        var note = AnswerRecord.Keep(question.Id, chosen.IsRight ? ClassAttempt.Right : ClassAttempt.NotYet, answer: char.ToLowerInvariant(choice).ToString());
        return QuestionCard.Answered(question, choice, chosen, WithCourseNote(note));
    }

    /// <summary>Answers a question: the same as the letter in single quotes.</summary>
    /// <inheritdoc cref="Answer(string, char)"/>
    public static ExerciseCard Answer(string id, string choice) => Answer(id, choice?.Trim() is [var letter] ? letter : '?');

    // If no course was found, the note about that says why there is no such exercise.
    static ExerciseCard Unknown(string id) => Courses.Found.Lessons.Count == 0
        ? Card(CardState.Problem, $"Exercise {id}")
        : Card(Courses.Found.Has(id) ? CardState.NotHere : CardState.Problem, $"Exercise {id}", new ParagraphBlock(UnknownText(id)));

    static string UnknownText(string id) =>
        Courses.Found.Function(id) is not null ? $"Exercise {id} is a function to write: ask `Exercise.Check`, and `Exercise.Hint` or `Exercise.Solution`."
        : Courses.Found.Question(id) is not null ? $"{id} is a question: answer it with `Exercise.Answer(\"{id}\", 'A')`, its letter in single quotes."
        : Courses.Found.Prediction(id) is { } asked ? $"{id} is a prediction: make it with `Exercise.Predict(\"{id}\", \"{asked.Example}\")`, and `Exercise.Outcome` shows what happened."
        : Courses.Found.Task(id) is not null ? $"{id} is an open task: `Exercise.Reach` measures what your answer reaches."
        : $"There is no exercise \"{id}\". {Neighbours(id)}";

    static string Neighbours(string id) =>
        Courses.Found.Lessons.FirstOrDefault(lesson => id?.StartsWith(FormattableString.Invariant($"{lesson.Number}."), StringComparison.Ordinal) == true) is { } lesson
            ? FormattableString.Invariant($"Lesson {lesson.Number} has {string.Join(", ", lesson.Ids)}.")
            : $"It begins with the number of its lesson, as 3.4 does: there are lessons {string.Join(", ", Courses.Found.Lessons.Select(lesson => lesson.Number.ToString(CultureInfo.InvariantCulture)))}.";

    static ExerciseCard WrongSignature(FunctionExercise exercise, Delegate? function) => Card(
        CardState.Problem, CheckCard.Title(exercise), new ParagraphBlock(SignatureText(exercise, function)), new CodeBlock(exercise.Signature));

    static string SignatureText(FunctionExercise exercise, Delegate? function) => function is null
        ? $"There is no function to check: exercise {exercise.Id} expects this one."
        : $"Exercise {exercise.Id} expects the signature `{exercise.Signature}`, but the function given is "
            + $"`{Signature.Of(function, exercise.Function)}`: give it these parameters, in this order, and this result.";

    static TFunction Unchecked<TFunction>(string id, TFunction function, string? why)
    {
        Console.WriteLine($"{id} cannot be checked, so your function is used. {WithCourseNote(why)?.Replace("`", "")}");
        return function;
    }

    static TFunction Missing<TFunction>(FunctionExercise exercise, TFunction standIn, string reason)
    {
        Console.WriteLine(WithCourseNote($"{exercise.Id} cannot be checked, so the library's {exercise.Function} is used. {reason.Split('\n')[0].Replace("`", "")}"));
        return standIn;
    }

    static ExerciseCard Problem(string title, string sentence) => Card(CardState.Problem, title, new ParagraphBlock(sentence));

    static ExerciseCard Card(CardState state, string title, params CardBlock[] blocks) =>
        new(state, title, Courses.Found.Note is { } note ? [.. blocks, new ParagraphBlock(note)] : blocks);

    static string? WithCourseNote(string? sentence) =>
        Courses.Found.Note is not { } note ? sentence : sentence is null ? note : $"{sentence} {note}";
}
