using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Sets a run of a student's function beside one of the right function.</summary>
static class Comparisons
{
    public static IReadOnlyList<Comparison> Of(FunctionExercise exercise, FunctionRun right, FunctionRun run) =>
        [.. right.Cases.Zip(run.Cases).SelectMany(pair => exercise.Results.SelectMany((name, i) => Of(exercise, name, i, pair.First, pair.Second)))];

    /// <summary>
    /// Those for a table that is read at a glance: every case of a function with one result; one line for each result, of the
    /// first case in which it is wrong, of a function with several; and where there is one for each layer, all layers of one case.
    /// </summary>
    public static IReadOnlyList<Comparison> Shown(FunctionExercise exercise, IReadOnlyList<Comparison> all) =>
        all.Any(item => item.Array is not null) ? Layers.Shown(all)
        : exercise.Results.Count == 1 ? all
        : [.. all.GroupBy(item => item.Result).Select(items => items.FirstOrDefault(item => !item.Agrees) ?? items.First())];

    static IEnumerable<Comparison> Of(FunctionExercise exercise, string name, int place, CaseRun right, CaseRun run)
    {
        var (expected, actual) = (right.Values!.Results[place], run.Values?.Results[place]);
        var (kind, instead) = (KindOf(exercise.Solution.Method.ReturnType, place), run.Thrown?.Type ?? (actual is { IsEmpty: true } ? "an empty array" : "null"));
        if (!expected.IsArray)
            return [new(right.Case, name, expected.Matrices[0]!, actual?.Matrices[0], instead, kind)];
        // An array of another length says so once, not with every layer.
        if (actual is not null && (!actual.IsArray || actual.Matrices.Count != expected.Matrices.Count))
            return [new(right.Case, name, expected.Matrices[0]!, null, actual.IsArray ? ArrayOf(actual) : instead, kind) { Array = name, ExpectedArray = ArrayOf(expected) }];
        return expected.Matrices.Select((matrix, l) => new Comparison(right.Case, Layers.Element(name, l), matrix!, actual?.Matrices[l], instead, kind) { Array = name });
    }

    static string ArrayOf(ResultValue result) => FormattableString.Invariant($"an array of {result.Matrices.Count}");

    static ResultKind KindOf(Type type, int place)
    {
        var item = type.IsAssignableTo(typeof(ITuple)) ? type.GetGenericArguments()[place] : type;
        return item.IsAssignableTo(typeof(Matrix<double>)) || item.IsAssignableTo(typeof(Matrix<double>[])) ? ResultKind.Matrix
            : item.IsArray ? item.GetElementType() == typeof(int) ? ResultKind.WholeNumbers : ResultKind.Numbers
            : ResultKind.Number;
    }
}
