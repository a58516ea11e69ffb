using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>Changes what a function returned, each matrix and each number of it.</summary>
static class ResultChange
{
    public static object Scaled(object result, double factor) => Mapped(result, matrix => matrix * factor, number => number * factor);

    public static object Mapped(object result, Func<Matrix<double>, Matrix<double>> ofMatrix, Func<double, double>? ofNumber = null) => result switch
    {
        Matrix<double> matrix => ofMatrix(matrix),
        Matrix<double>[] matrices => matrices.Select(ofMatrix).ToArray(),
        double number when ofNumber is not null => ofNumber(number),
        double[] numbers when ofNumber is not null => numbers.Select(ofNumber).ToArray(),
        ITuple tuple => Activator.CreateInstance(
            result.GetType(), [.. Enumerable.Range(0, tuple.Length).Select(i => Mapped(tuple[i]!, ofMatrix, ofNumber))])!,
        _ => result,
    };
}
