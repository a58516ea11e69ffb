using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What a function returned, whatever its type, taken apart and copied.</summary>
/// <param name="Results">Its results: the items of a tuple, or the one that it is.</param>
sealed record ResultValues(IReadOnlyList<ResultValue> Results)
{
    /// <summary>The matrices of all results, one after the other; null where the function returned null.</summary>
    public IReadOnlyList<Matrix<double>?> Items { get; } = [.. Results.SelectMany(result => result.Matrices)];

    /// <summary>Takes a result apart.</summary>
    public static ResultValues Of(object? result) => new(
        result is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => ResultValue.Of(tuple[i]))] : [ResultValue.Of(result)]);

    /// <summary>The shape of a matrix: (N, D).</summary>
    public static string ShapeOf(Matrix<double> matrix) => FormattableString.Invariant($"({matrix.RowCount}, {matrix.ColumnCount})");
}
