using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Sets a run of a student's function beside one of the right function.</summary>
static class Comparisons
{
    public static IReadOnlyList<Comparison> Of(FunctionExercise exercise, FunctionRun right, FunctionRun run) =>
        [.. right.Cases.Zip(run.Cases).SelectMany(pair => exercise.Results.Select((name, i) => Of(exercise, name, i, pair.First, pair.Second)))];

    /// <summary>
    /// Those for a table that is read at a glance: every case of a function with one result; else one line for each
    /// result, of the first case in which it is wrong.
    /// </summary>
    public static IReadOnlyList<Comparison> Shown(FunctionExercise exercise, IReadOnlyList<Comparison> all) =>
        exercise.Results.Count == 1 ? all : [.. all.GroupBy(item => item.Result).Select(items => items.FirstOrDefault(item => !item.Agrees) ?? items.First())];

    static Comparison Of(FunctionExercise exercise, string name, int item, CaseRun right, CaseRun run) => new(
        right.Case.Name,
        name,
        right.Values!.Items[item]!,
        run.Values?.Items[item],
        run.Thrown?.Type ?? "null",
        IsNumber(exercise.Solution.Method.ReturnType, item));

    static bool IsNumber(Type type, int item) =>
        !(type.IsAssignableTo(typeof(ITuple)) ? type.GetGenericArguments()[item] : type).IsAssignableTo(typeof(Matrix<double>));
}
