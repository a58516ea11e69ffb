using BackpropLab.Exercises;

namespace BackpropLab;

/// <summary>
/// Networks that learn badly because one line of their program is wrong: of the data, the settings, the forward pass, the
/// backward pass, the step or the evaluation. The student sees the figures and the listing, names the line and mends it.
/// </summary>
/// <example><code>
/// Clinic.Case(7)                                            // the figures and the listing
/// Clinic.Line(7, 14)                                        // is it line 14?
/// Clinic.Mend(7, 14, (Matrix y, Matrix t) => y - t)         // line 14 written anew, and the program run with it
/// </code></example>
public static class Clinic
{
    const string Nested = "The clinic cannot be asked inside a function that is being checked. Ask in a cell of its own.";

    /// <summary>How many cases there are, from easy to hard; 0 where no course has any.</summary>
    public static int Cases => Courses.Found.Cases.Count;

    /// <summary>Shows a case: what it is given, the listing, the loss, the gradients beside nudges, what it makes of its samples.</summary>
    /// <param name="seed">Any number; the cases are counted from 0, from easy to hard, and begin anew after the last one.</param>
    public static ExerciseCard Case(int seed) => Of(seed, CaseCards.Shown);

    /// <summary>Says whether a line is the one that is wrong.</summary>
    /// <param name="seed">The case.</param>
    /// <param name="line">The number of the line; 0 as long as there is no answer.</param>
    public static ExerciseCard Line(int seed, int line) => Of(seed, found => CaseCards.Named(found, line));

    /// <summary>
    /// Runs the program with one line written anew, and says whether it is healthy now. Any equivalent form will do; of a
    /// setting, any value with which the network learns as well. What is found is kept in <c>.progress.json</c> beside the
    /// notebook.
    /// </summary>
    /// <param name="seed">The case.</param>
    /// <param name="line">The number of the line; 0 as long as there is no answer.</param>
    /// <param name="function">
    /// The right side of the line: a function whose parameters are called as values of the listing are, in any number and
    /// order, such as <c>(Matrix y, Matrix t) => y - t</c>.
    /// </param>
    /// <returns>A card. Whatever the function does, nothing is thrown.</returns>
    public static ExerciseCard Mend(int seed, int line = 0, Delegate? function = null) => Of(seed, found =>
        function is null ? CaseCards.NotAttempted(found) : CaseCards.Mended(found, line, function, Record));

    /// <summary>A hint, and those before it: where to look first, then which lines, then what in the figures points to it.</summary>
    /// <param name="seed">The case.</param>
    /// <param name="level">How much is asked for: 1 is the first hint.</param>
    public static ExerciseCard Hint(int seed, int level = 1) => Of(seed, found => CaseCards.Hint(found, level));

    /// <summary>The broken line, the right one, and what it did.</summary>
    /// <param name="seed">The case.</param>
    public static ExerciseCard Explain(int seed) => Of(seed, CaseCards.Explained);

    // A course may have cases and no lesson that they belong to.
    static string? Record(CaseKind kind, bool isSolved) =>
        Courses.Found.Lessons.FirstOrDefault(lesson => lesson.HasClinic) is { } lesson
            ? AnswerRecord.Keep(lesson.ClinicId(kind), isSolved ? ClassAttempt.Solved : ClassAttempt.NotYet) : null;

    static ExerciseCard Of(int seed, Func<ClinicCase, ExerciseCard> card)
    {
        var title = FormattableString.Invariant($"Case {seed}");
        if (Courses.Found.Cases is not { Count: > 0 } cases)
            return Problem(title, Courses.Found.Note ?? Courses.Found.ClinicNote ?? "None of the courses beside the library has a clinic.");
        if (FunctionRun.IsRunning)
            return Problem(title, Nested);
        using var surroundings = Surroundings.OfCheck();
        try
        {
            return card(cases[((seed % cases.Count) + cases.Count) % cases.Count]).With(Courses.Found.ClinicNote);
        }
        catch (Exception e) when (e is not (ThreadInterruptedException or OperationCanceledException))
        {
            // A program is made anew for each of its cases, and its lines are a course's: whatever they throw, the cell goes on.
            var cause = e.GetBaseException();
            return Problem(title, $"The case itself is at fault: its program ended with {cause.GetType().Name}, {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}.");
        }
    }

    static ExerciseCard Problem(string title, string sentence) => new(CardState.Problem, title, [new ParagraphBlock(sentence)]);
}
