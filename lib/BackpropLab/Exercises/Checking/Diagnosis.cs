using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>Says of a run of a student's function what is wrong with it: what spoils most comes first.</summary>
sealed class Diagnosis
{
    readonly FunctionExercise exercise;
    readonly FunctionRun run;
    readonly IReadOnlyList<Comparison> comparisons;

    Diagnosis(FunctionExercise exercise, FunctionRun right, FunctionRun run)
    {
        (this.exercise, this.run) = (exercise, run);
        comparisons = Comparisons.Of(exercise, right, run);
    }

    string Function => $"`{exercise.Function}`";

    /// <param name="exercise">The exercise.</param>
    /// <param name="right">What its solution did.</param>
    /// <param name="run">What the student's function did.</param>
    public static CheckResult Of(FunctionExercise exercise, FunctionRun right, FunctionRun run) =>
        run.Cases.Any(item => item.Thrown is { IsNotSolvedYet: true })
            ? new(ExerciseState.NotAttempted, [NotAttempted(exercise)], [])
            : new Diagnosis(exercise, right, run).Result();

    static string NotAttempted(FunctionExercise exercise) =>
        $"Write `{exercise.Function}` in place of the line with `NotSolvedYet`, run its cell, then this one. "
        + $"`Exercise.Hint(\"{exercise.Id}\")` gives a hint.";

    CheckResult Result()
    {
        var (shown, gradient) = (Comparisons.Shown(exercise, comparisons), GradientTable.Of(run));
        if ((Endless() ?? Untried() ?? Changed()) is { } spoilt)
            return new(ExerciseState.NotYet, [spoilt], shown);
        if (Misconception() is { } misconception)
            return new(ExerciseState.NotYet, Threw() is { } threw ? [misconception, threw] : [misconception], shown, gradient, misconception);
        return (Threw() ?? Null() ?? WrongShape() ?? NotFinite() ?? Multiple() ?? WrongValues()) is { } problem
            ? new(ExerciseState.NotYet, [problem], shown, gradient)
            : new(ExerciseState.Solved, [$"{Function} is right for all {exercise.Cases.Count} inputs that it was tried with."], shown, gradient);
    }

    string? Endless() => run.End == RunEnd.Completed ? null
        : $"{Function} did not come to an end with {exercise.Cases[run.Cases.Count].Name}: is there a loop whose condition stays true? "
            + (run.End == RunEnd.Stopped
                ? "It was stopped; your variables are as they were."
                : "This host cannot stop it, so it goes on in the background; your variables are as they were. Mend it, and restart the notebook when you can.");

    string? Untried() => run.Cases.Count == exercise.Cases.Count ? null
        : FormattableString.Invariant($"{Function} could be tried with {run.Cases.Count} of {exercise.Cases.Count} inputs only, because its run ended early. ")
            + "It is not known to be right: run this cell again, and if that does not help restart the notebook.";

    string? Changed() => run.Cases.FirstOrDefault(item => item.ChangedArgument is not null) is { } changed
        ? $"{Function} changes its argument `{Signature.Parameter(exercise.Solution, changed.ChangedArgument!.Value)}`, which its caller still needs. "
            + "Compute a new matrix, or work on a copy: `Clone()` makes one."
        : null;

    string? Misconception() => exercise.Misconceptions.FirstOrDefault(item => IsTheSame(FunctionRun.Of(item.Wrong, exercise.Cases)))?.Sentence;

    // The student's function is the wrong one if both give the same for each input, an exception in both counting as the
    // same; at least one input must have given values, or all functions that always throw would be alike.
    bool IsTheSame(FunctionRun wrong)
    {
        var pairs = wrong.Cases.Zip(run.Cases).Select(pair => (First: pair.First.Values, Second: pair.Second.Values)).ToArray();
        return pairs.Any(pair => pair is ({ }, { }))
            && pairs.All(pair => pair is (null, null) || (pair is ({ } first, { } second) && Agreement.Same(first, second)));
    }

    string? Threw() => run.Cases.FirstOrDefault(item => item.Thrown is not null) is { } threw
        ? $"{Function} threw {threw.Thrown!.Type} with {threw.Case.Name}: {threw.Thrown.Message}"
        : null;

    string? Null() => comparisons.FirstOrDefault(item => item.Actual is null) is { } missing
        ? $"With {missing.Case}, {Function} returned null where {missing.Result} was expected, {missing.ExpectedShape}."
        : null;

    string? WrongShape() => comparisons.FirstOrDefault(item => !item.HasShape) is { } wrong
        ? $"The shape is wrong: with {wrong.Case}, {wrong.Result} must be {wrong.ExpectedShape} and yours is {wrong.Shape}"
            + (wrong.IsTransposed ? ", the transpose." : ".")
        : null;

    string? NotFinite() => comparisons.FirstOrDefault(item => item.NotFinite is not null) is { } wrong
        ? $"With {wrong.Case}, {wrong.Element(wrong.NotFinite!.Value)} is {NumberText.Short(wrong.At(wrong.NotFinite.Value))}. "
            + "Look for 0 / 0, ∞ - ∞, the logarithm of a negative number, or an exponential that is too large for a double."
        : null;

    // If all numbers of the student are off by one factor, the formula has the right form and a wrong constant.
    string? Multiple()
    {
        var worst = comparisons.MaxBy(item => item.RelativeError)!;
        var factor = worst.At(worst.Worst) / worst.Expected[worst.Worst.Row, worst.Worst.Column];
        return !worst.Agrees && double.IsFinite(factor) && factor != 0
            && comparisons.All(item => Agreement.RelativeError(item.Expected * factor, item.Actual!) <= Agreement.Tolerance)
                ? $"Every number is {NumberText.Short(factor)} times the right one. Where does the factor come from?"
                : null;
    }

    string? WrongValues()
    {
        if (comparisons.FirstOrDefault(item => !item.Agrees) is not { } wrong)
            return null;
        var (row, column) = wrong.Worst;
        var right = comparisons.GroupBy(item => item.Case).Where(items => items.All(item => item.Agrees)).Select(items => items.Key).ToArray();
        return $"The shape is right, the numbers are not: with {wrong.Case}, {wrong.Element(wrong.Worst)} is {NumberText.Short(wrong.At(wrong.Worst))} "
            + $"and should be {NumberText.Short(wrong.Expected[row, column])}."
            + (right.Length > 0 ? $" With {string.Join("; ", right)} it is right: what is different there?" : "");
    }
}
