using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Says of a run of a student's function what is wrong with it: what spoils most comes first.</summary>
sealed class Diagnosis
{
    /// <summary>How often what was right for one input is tried with others of the same sizes before it is called right for these.</summary>
    const int Redraws = 5;

    /// <summary>Seeds that no case has.</summary>
    const int FirstSeed = 1001;

    readonly FunctionExercise exercise;
    readonly FunctionRun run;
    readonly FunctionCode? code;
    readonly Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain;
    readonly IReadOnlyList<Comparison> all;
    readonly WrongStep? step;

    /// <summary>The results that are judged: of a derivation those of its first wrong step.</summary>
    readonly IReadOnlyList<Comparison> comparisons;

    /// <summary>What the numbers have in common; null for a derivation, whose numbers have no places.</summary>
    readonly Lazy<Patterns>? patterns;

    /// <param name="exercise">The exercise.</param>
    /// <param name="right">What its solution did.</param>
    /// <param name="run">What the student's function did.</param>
    /// <param name="code">What the function's code tells; null if only its values are known.</param>
    /// <param name="runAgain">Runs the function with other inputs.</param>
    public Diagnosis(FunctionExercise exercise, FunctionRun right, FunctionRun run, FunctionCode? code, Func<IReadOnlyList<ExerciseCase>, FunctionRun> runAgain)
    {
        (this.exercise, this.run, this.code, this.runAgain) = (exercise, run, code, runAgain);
        all = Comparisons.Of(exercise, right, run);
        step = WrongStep.Of(exercise, all);
        comparisons = step is null ? all : [.. all.Where(item => item.Result == exercise.Results[step.Number])];
        patterns = step is null ? new(() => new(exercise, right, run, comparisons, runAgain)) : null;
    }

    string Function => $"`{exercise.Function}`";

    static string NotAttempted(FunctionExercise exercise) =>
        $"Write `{exercise.Function}` in place of the line with `NotSolvedYet`, run its cell, then this one. "
        + $"`Exercise.Hint(\"{exercise.Id}\")` gives a hint.";

    /// <summary>How far a student has come with the function: it is solved if it came to an end with every input, right each time.</summary>
    public ExerciseState State =>
        run.Cases.Any(item => item.Thrown is { IsNotSolvedYet: true }) ? ExerciseState.NotAttempted
        : run.End == RunEnd.Completed && run.Cases.Count == exercise.Cases.Count && run.Cases.All(item => item.ChangedArgument is null)
            && all.All(item => item.Agrees) ? ExerciseState.Solved
        : ExerciseState.NotYet;

    /// <summary>What to tell the student.</summary>
    public CheckResult Result()
    {
        var state = State;
        if (state == ExerciseState.NotAttempted)
            return new(state, [NotAttempted(exercise)], []);
        var (shown, gradient) = (Comparisons.Shown(exercise, [.. all.Where(IsUpToTheStep)]), GradientTable.Of(run));
        if (state == ExerciseState.Solved)
            return new(state, [$"{Function} is right for all {exercise.Cases.Count} inputs that it was tried with."], shown, gradient);
        if ((Endless() ?? Untried() ?? Changed()) is { } spoilt)
            return new(state, [spoilt], shown);
        var (threw, misconception) = (Threw(), WholeNumbers() ?? Misconception());
        if ((misconception?.Sentence ?? NotebookVariable()) is { } why)
            return new(state, threw is null ? [why, .. Evidence()] : [why, threw], shown, gradient, misconception);
        if ((threw ?? BrokenRule() ?? NothingThere() ?? patterns?.Value.Exchanged() ?? WrongShape()) is { } barred)
            return new(state, [barred], shown, gradient);
        if ((Constant() ?? (step is null ? patterns!.Value.Factor() : Ratio.Sentence(comparisons, FormattableString.Invariant($"Step {step.Number + 1}")))) is { } pattern)
            return new(state, [pattern, .. Evidence()], shown, gradient);
        var misplaced = patterns?.Value.Misplaced();
        return misplaced is null && TwoMisconceptions() is { } two
            ? new(state, [two.Sentence, .. Evidence()], shown, gradient, two)
            : new(state, [WrongValues(misplaced) ?? NotFinite()!], shown, gradient);
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

    /// <summary>The sentences of all mistakes that are known of an exercise, each once, in the order of the course.</summary>
    public static IReadOnlyList<string> Sentences(FunctionExercise exercise) =>
        [.. exercise.Misconceptions.Select(item => item.Sentence).Append(WholeNumbers(exercise).Sentence).Distinct()];

    static Advice WholeNumbers(FunctionExercise exercise) =>
        $"`{exercise.Function}` divides one whole number by another, which in C# leaves the fraction out: 1 / 5 is 0. Write one of them as a `double`, such as `1.0`, or divide the whole matrix.";

    Advice? WholeNumbers() => code is { DividesWholeNumbers: true } ? WholeNumbers(exercise) : null;

    string? NotebookVariable() => code?.NotebookVariables is [var name, ..]
        ? $"`{name}` in {Function} is a variable of the notebook, always the same numbers. The function is to work for any data that it is given: "
            + $"use its parameters {string.Join(", ", exercise.Solution.Method.GetParameters().Select(parameter => $"`{parameter.Name}`"))}."
        : null;

    Advice? Misconception() => exercise.Misconceptions.Where(IsSeen).Select(item => item.Advice).DistinctBy(advice => advice.Sentence).ToArray() switch
    {
        [] => null,
        [var one] => one,
        [var one, var other, ..] => Both("More than one mistake gives these numbers. Perhaps: ", one, " Or: ", other),
    };

    Advice? TwoMisconceptions()
    {
        var pairs = exercise.MisconceptionPairs.Where(pair => IsSeen(pair.Second))
            .Select(pair => new[] { pair.First.Advice, pair.Second.Advice }.OrderBy(advice => advice.Sentence, StringComparer.Ordinal).ToArray())
            .DistinctBy(pair => (pair[0].Sentence, pair[1].Sentence)).Take(2).ToArray();
        return pairs is [[var first, var second]] ? Both("Two things at once. ", first, " ", second) : null;
    }

    static Advice Both(string opening, Advice one, string between, Advice other) => new(
        $"{opening}{one.Sentence}{between}{other.Sentence}",
        string.Join(between, new[] { one.Remedy, other.Remedy }.OfType<string>()) is { Length: > 0 } remedies ? remedies : null) { Sentences = [one.Sentence, other.Sentence] };

    /// <summary>Whether the student's function, which is not right, does the same as a wrong one with each input, and not just nothing.</summary>
    bool IsSeen(Misconception misconception) => !(misconception.DividesWholeNumbers && code is not null)
        && run.Cases.Any(item => item.Values is not null)
        && exercise.Cases.Zip(run.Cases).All(pair => DoTheSame(CaseRun.Of(exercise.Judged(misconception.Wrong), pair.First), pair.Second));

    /// <summary>One number, whatever the function is given, is what many mistakes lead to. Of a derivation a 0 is a step to come.</summary>
    string? Constant() => step is not null ? null : comparisons.SelectMany(item => item.Actual!.Enumerate()).Distinct().Take(2).ToArray() is [var only] && double.IsFinite(only)
        ? $"Whatever {Function} is given, {(comparisons.All(item => item.IsNumber) ? "it gives" : "every number of its result is")} {NumberText.Short(only)}. Does what it computes reach its result?"
            + (only == 0 ? " A factor such as `1 / 2` is 0 in C#: `1.0 / 2` is one half." : "")
        : null;

    bool DoTheSame(CaseRun one, CaseRun other) => (one.Values, other.Values) switch
    {
        (null, null) => one.Thrown!.Type == other.Thrown!.Type,
        // MathNet throws where a quotient of numbers is infinite.
        ({ } values, null) => other.Thrown!.Type == nameof(DivideByZeroException) && values.Items.All(item => item is not null && item.ForAll(value => !double.IsFinite(value))),
        ({ } first, { } second) => Agreement.Same(UpToTheStep(first), UpToTheStep(second)),
        _ => false,
    };

    ResultValues UpToTheStep(ResultValues values) => step is null ? values : new([.. values.Results.Take(step.Number + 1)]);

    bool IsUpToTheStep(Comparison item) => step is null || exercise.Results.Take(step.Number + 1).Contains(item.Result);

    string? Threw() => run.Cases.FirstOrDefault(item => item.Thrown is not null) is { } threw
        ? FormattableString.Invariant($"{Function} threw {threw.Thrown!.Type}{(threw.Thrown.Line is { } line ? $" in line {line} of its cell" : "")} with {threw.Case.Name}: ")
            + $"{threw.Thrown.Mismatch?.Sentence(Shapes(threw.Case)) ?? threw.Thrown.Missing ?? threw.Thrown.Message}"
        : null;

    List<(string Name, int Rows, int Columns)> Shapes(ExerciseCase exerciseCase) =>
        [.. Layers.Arguments(exercise, exerciseCase).Where(argument => argument.Value is Matrix<double>)
            .Select(argument => (argument.Name, Matrix: (Matrix<double>)argument.Value)).Select(argument => (argument.Name, argument.Matrix.RowCount, argument.Matrix.ColumnCount))];

    string? BrokenRule() => run.Cases.FirstOrDefault(item => item.BrokenRule is not null) is { } broken ? $"With {broken.Case.Name}, {broken.BrokenRule}." : null;

    string? NothingThere() => comparisons.FirstOrDefault(item => item.Actual is null) is { } missing
        ? $"With {missing.Case}, {Function} returned {missing.Instead} where {missing.Result} was expected, {missing.ExpectedShape}."
        : null;

    string? WrongShape() => comparisons.FirstOrDefault(item => !item.HasShape) is { } wrong
        ? $"The shape is wrong: with {wrong.Case}, {wrong.Result} must {(wrong.IsList ? "have" : "be")} {wrong.ExpectedShape} and yours {(wrong.IsList ? "has" : "is")} {wrong.Shape}"
            + (wrong.IsTransposed ? ", the transpose." : ".")
        : null;

    string? NotFinite() => comparisons.FirstOrDefault(item => item.NotFinite is not null) is { } wrong
        ? $"With {wrong.Case}, {wrong.Element(wrong.NotFinite!.Value)} is {NumberText.Short(wrong.At(wrong.NotFinite.Value))}. "
            + "Look for a division by 0, the logarithm of 0 or of a negative number, ∞ - ∞, or an exponential that is too large for a double."
        : null;

    /// <summary>What shows that a mistake is one, and what need not be looked at again.</summary>
    IEnumerable<string> Evidence() => BrokenRule() is { } rule ? [rule]
        : Counterexample.Of(comparisons) is not { } example ? []
        : [string.Join(' ', new[] { step?.Sentence, $"{char.ToUpperInvariant(example[0])}{example[1..]}.", RightAlready.Sentence(comparisons) }.OfType<string>())];

    /// <param name="known">What is known of the numbers, as the beginning of a sentence.</param>
    string? WrongValues(string? known)
    {
        if (Counterexample.Of(comparisons) is not { } example)
            return null;
        var rightFor = RightFor();
        return $"{known ?? step?.Sentence.TrimEnd('.') ?? patterns?.Value.InCommon() ?? "The shape is right, the numbers are not"}: {example}."
            + (RightAlready.Sentence(comparisons) is { } right ? $" {right}" : "")
            + (rightFor.Count == 0 ? "" : rightFor.Count == exercise.Cases.Count - 1 ? " With all other inputs it is right: what is different here?"
                : $" With {string.Join("; ", rightFor)} it is right: what is different there?");
    }

    /// <summary>The cases for whose sizes the function is right, with other numbers too. One that was made of another has another name.</summary>
    List<string> RightFor()
    {
        var drawn = comparisons.GroupBy(item => item.Case).Where(items => items.All(item => item.Agrees))
            .SelectMany(items => exercise.Cases.Where(item => item.Name == items.Key && item.Redraw is not null))
            .SelectMany(item => Enumerable.Range(FirstSeed, Redraws).Select(item.Redraw!).Where(other => other.Name == item.Name)).ToArray();
        if (drawn.Length == 0)
            return [];
        var again = runAgain(drawn);
        return again.Cases.Count < drawn.Length ? []
            : [.. Comparisons.Of(exercise, FunctionRun.Of(exercise.Solution, drawn), again).GroupBy(item => item.Case).Where(items => items.All(item => item.Agrees)).Select(items => items.Key)];
    }
}
