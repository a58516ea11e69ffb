using System.Globalization;
using System.Runtime.CompilerServices;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>What a function returned, whatever its type: a list of matrices, a number being one of shape (1, 1).</summary>
/// <param name="Items">The matrices; null where the function returned null.</param>
sealed record ResultValues(IReadOnlyList<Matrix<double>?> Items)
{
    /// <summary>A matrix of more elements is in no exercise: of it the shape says enough.</summary>
    const long MostElements = 1_000_000;

    /// <summary>
    /// Takes a result apart and copies it, element by element: a matrix may be of a class of the student's own, and what
    /// that does later is no concern of the check.
    /// </summary>
    public static ResultValues Of(object? result) => new(
        result is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => Item(tuple[i]))] : [Item(result)]);

    /// <summary>The shape of a matrix: (N, D).</summary>
    public static string ShapeOf(Matrix<double> matrix) => FormattableString.Invariant($"({matrix.RowCount}, {matrix.ColumnCount})");

    static Matrix<double>? Item(object? value) => value switch
    {
        null => null,
        Matrix<double> matrix when (long)matrix.RowCount * matrix.ColumnCount > MostElements => Matrix<double>.Build.Sparse(matrix.RowCount, matrix.ColumnCount),
        Matrix<double> matrix => Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount, matrix.At),
        _ => Matrix<double>.Build.Dense(1, 1, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
    };
}
