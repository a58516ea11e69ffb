using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// Sums and differences as NumPy has them, which repeats an axis of length 1 until it fits. MathNet refuses two shapes
/// that differ; in NumPy they give a matrix that may be larger than both.
/// </summary>
/// <example><code>
/// Broadcast.Subtract(W, gradient)   // of (2, 1) and (1, 2): a matrix (2, 2)
/// </code></example>
public static class Broadcast
{
    /// <summary>A + B.</summary>
    /// <param name="left">A matrix (N, D).</param>
    /// <param name="right">Another whose rows are N, and whose columns are D, or 1 where the other has more, or more where it has 1.</param>
    /// <exception cref="ArgumentException">An axis differs and has length 1 in neither.</exception>
    public static Matrix<double> Add(Matrix<double> left, Matrix<double> right) => Both(left, right, (a, b) => a + b);

    /// <summary>A - B.</summary>
    /// <param name="left">A matrix (N, D).</param>
    /// <param name="right">Another, as in <see cref="Add"/>.</param>
    /// <exception cref="ArgumentException">An axis differs and has length 1 in neither.</exception>
    public static Matrix<double> Subtract(Matrix<double> left, Matrix<double> right) => Both(left, right, (a, b) => a - b);

    static Matrix<double> Both(Matrix<double> left, Matrix<double> right, Func<double, double, double> operation)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (!Fits(left.RowCount, right.RowCount) || !Fits(left.ColumnCount, right.ColumnCount))
        {
            throw new ArgumentException(
                $"({left.RowCount}, {left.ColumnCount}) and ({right.RowCount}, {right.ColumnCount}) do not fit: each axis must be as long in both, or 1 in one of them.",
                nameof(right));
        }

        return Matrix<double>.Build.Dense(
            Math.Max(left.RowCount, right.RowCount), Math.Max(left.ColumnCount, right.ColumnCount), (i, j) => operation(At(left, i, j), At(right, i, j)));
    }

    static bool Fits(int one, int other) => one == other || one == 1 || other == 1;

    static double At(Matrix<double> matrix, int row, int column) => matrix[Math.Min(row, matrix.RowCount - 1), Math.Min(column, matrix.ColumnCount - 1)];
}
