namespace BackpropLab.Exercises;

/// <summary>What a check has found out.</summary>
/// <param name="State">Solved, not yet, or not attempted.</param>
/// <param name="Sentences">What to tell the student; code stands between backticks.</param>
/// <param name="Comparisons">Results beside the right ones.</param>
/// <param name="Gradient">The student's gradient beside central differences, where there is one.</param>
/// <param name="Misconception">What helps with the mistake that it is, if it is a known one.</param>
sealed record CheckResult(
    ExerciseState State,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<Comparison> Comparisons,
    GradientTable? Gradient = null,
    Advice? Misconception = null)
{
    /// <summary>What came to an end in time is run again with many inputs.</summary>
    const int MoreTime = 5;

    /// <summary>Checks a student's function within a time.</summary>
    /// <param name="exercise">The exercise.</param>
    /// <param name="function">The student's function.</param>
    /// <param name="budget">The time for all inputs together.</param>
    /// <param name="code">What the function's code tells; nothing when left out.</param>
    public static CheckResult Of(FunctionExercise exercise, Func<object?[], object?> function, TimeSpan budget, FunctionCode? code = null) =>
        Diagnose(exercise, function, budget, code).Result();

    /// <summary>How far a student has come with a function; what is wrong with it is not looked for.</summary>
    /// <inheritdoc cref="Of"/>
    public static ExerciseState StateOf(FunctionExercise exercise, Func<object?[], object?> function, TimeSpan budget) =>
        Diagnose(exercise, function, budget, code: null).State;

    static Diagnosis Diagnose(FunctionExercise exercise, Func<object?[], object?> function, TimeSpan budget, FunctionCode? code)
    {
        // What is right is known before the student's function is called: whatever that does, it does not reach it.
        var (right, judged) = (FunctionRun.Of(exercise.Solution, exercise.Cases), exercise.Judged(function));
        return new(exercise, right, FunctionRun.Of(judged, exercise.Cases, budget), code, cases => FunctionRun.Of(judged, cases, MoreTime * budget));
    }
}
