using System.Globalization;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Mutation;

/// <summary>What the check of an exercise makes of its mutants.</summary>
/// <param name="Mutants">All of them.</param>
/// <param name="Survivors">Those that are solved in its eyes, each with a valid input that tells it from the right function, if one was found.</param>
/// <param name="Refused">The right forms that it does not take for solved.</param>
sealed record MutationRun(IReadOnlyList<Mutant> Mutants, IReadOnlyList<(Mutant Mutant, string? Difference)> Survivors, IReadOnlyList<Mutant> Refused)
{
    /// <summary>The number of inputs that a survivor is tried with.</summary>
    public const int Draws = 500;

    const double Noise = 1e-12;

    public static MutationRun Of(FunctionExercise exercise)
    {
        var all = MutantFactory.Of(exercise).ToLookup(pair => pair.Mutant.IsUnchanged);
        var survivors = all[false].Where(pair => IsSolved(exercise, pair.Function)).ToArray();
        var inputs = new Lazy<IReadOnlyList<CaseRun>>(() => Inputs(exercise));
        return new(
            [.. all[false].Select(pair => pair.Mutant)],
            [.. survivors.Select(pair => (pair.Mutant, inputs.Value.Select(right => Difference(right, exercise.Judged(pair.Function))).FirstOrDefault(difference => difference is not null)))],
            [.. all[true].Where(pair => !IsSolved(exercise, pair.Function)).Select(pair => pair.Mutant)]);
    }

    static bool IsSolved(FunctionExercise exercise, Func<object?[], object?> function) =>
        CheckResult.StateOf(exercise, function, FunctionRun.Budget) == ExerciseState.Solved;

    // What the solution itself makes no number of is beyond what an answer can be held to.
    static IReadOnlyList<CaseRun> Inputs(FunctionExercise exercise)
    {
        var inputs = Enumerable.Range(1, Draws).Select(seed => new ExerciseCase(FormattableString.Invariant($"draw {seed}"), ValidInputs.Of(exercise.Id, seed)));
        return
        [
            .. FunctionRun.Of(exercise.Solution, [.. inputs]).Cases
                .Where(run => run.Values is { } values && values.Items.All(item => item!.Enumerate().All(double.IsFinite))),
        ];
    }

    static string? Difference(CaseRun right, Func<object?[], object?> function)
    {
        var (input, expected) = (right.Case, right.Values!);
        var run = CaseRun.Of(function, input);
        return run.Values is { } actual && run.ChangedArgument is null && (Agreement.Same(expected, actual) || IsNoise(input, expected, actual)) ? null
            : $"With {input.Name}, {string.Join("; ", input.Arguments.Select(Text))}, it gives {Given(run)} and should give {Text(expected)}.";
    }

    // Of numbers that are all tiny beside what they were computed from nothing but rounding may be left.
    static bool IsNoise(ExerciseCase input, ResultValues expected, ResultValues actual)
    {
        var largest = input.Arguments.OfType<Matrix<double>>().SelectMany(matrix => matrix.Enumerate()).Select(Math.Abs).Append(1).Max();
        return expected.Items.Zip(actual.Items).All(pair =>
            pair is ({ } e, { } a) && Agreement.SameShape(e, a) && (e - a).Enumerate().All(v => Math.Abs(v) <= Noise * largest));
    }

    static string Given(CaseRun run) => run.Thrown is { } thrown ? $"{thrown.Type} ({thrown.Message})"
        : run.ChangedArgument is { } place ? FormattableString.Invariant($"a change of its argument {place}")
        : Text(run.Values!);

    static string Text(ResultValues values) => string.Join(", ", values.Items.Select(item => item is null ? "null" : Text(item)));

    static string Text(object argument) => argument switch
    {
        Matrix<double> matrix => $"[{string.Join("; ", matrix.EnumerateRows().Select(row => string.Join(' ', row.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))))}]",
        Matrix<double>[] matrices => string.Join(", ", matrices.Select(Text)),
        int[][] lists => string.Join(", ", lists.Select(Text)),
        int[] numbers => $"[{string.Join(' ', numbers)}]",
        double[] numbers => $"[{string.Join(' ', numbers.Select(v => v.ToString("R", CultureInfo.InvariantCulture)))}]",
        (string, int, int)[] steps => string.Join(", ", steps),
        _ => FormattableString.Invariant($"{argument}"),
    };
}
