using System.Runtime.CompilerServices;
using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises;

/// <summary>Functions as students hand them in, made of an exercise's right one.</summary>
static class Students
{
    public static Func<object?[], object?> Right(FunctionExercise exercise) => UntypedFunction.Of(exercise.Solution);

    /// <summary>The right result with each matrix changed.</summary>
    public static Func<object?[], object?> WithMatrices(FunctionExercise exercise, Func<Matrix<double>, Matrix<double>?> change) =>
        With(exercise, item => item is Matrix<double> matrix ? change(matrix) : item);

    /// <summary>The right result with each of its items changed.</summary>
    public static Func<object?[], object?> With(FunctionExercise exercise, Func<object, object?> change)
    {
        var right = Right(exercise);
        return arguments => Changed(right(arguments)!, change);
    }

    public static object? Changed(object result, Func<object, object?> change) => result is ITuple tuple
        ? Activator.CreateInstance(result.GetType(), [.. Enumerable.Range(0, tuple.Length).Select(i => Item(tuple[i]!, change))])
        : Item(result, change);

    // Of an array each element is changed.
    static object? Item(object item, Func<object, object?> change) => item switch
    {
        Matrix<double>[] matrices => matrices.Select(matrix => (Matrix<double>?)change(matrix)).ToArray(),
        double[] numbers => numbers.Select(number => (double)change(number)!).ToArray(),
        int[] numbers => numbers.Select(number => (int)change(number)!).ToArray(),
        _ => change(item),
    };

    /// <summary>Something of the same type and shape that is wrong everywhere.</summary>
    public static object Wrong(object item) => item switch
    {
        Matrix<double> matrix => matrix * 1.5 + 0.25,
        double number => number * 1.5 + 0.25,
        int number => number + 1,
        _ => throw new NotSupportedException($"Students know no wrong {item.GetType()}."),
    };
}
