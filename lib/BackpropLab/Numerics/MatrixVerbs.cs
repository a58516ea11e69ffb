using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Short verbs for what the lessons' formulas do with matrices.</summary>
public static class MatrixVerbs
{
    /// <summary>The transpose: Aᵀ.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <returns>A matrix (D, N).</returns>
    public static Matrix<double> T(this Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Transpose();
    }

    /// <summary>The product element by element: A ⊙ B.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <param name="other">Another of the same shape.</param>
    /// <exception cref="ArgumentException">The shapes differ.</exception>
    public static Matrix<double> Times(this Matrix<double> matrix, Matrix<double> other)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(other);
        return (matrix.RowCount, matrix.ColumnCount) == (other.RowCount, other.ColumnCount)
            ? matrix.PointwiseMultiply(other)
            : throw new ArgumentException($"{Shape(matrix)} and {Shape(other)} do not fit: a product element by element takes two of one shape.", nameof(other));
    }

    /// <summary>Adds a row, such as a bias, to every row: A + 1 b.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <param name="row">A row (1, D).</param>
    /// <returns>A matrix (N, D).</returns>
    /// <exception cref="ArgumentException">It is not one row of D numbers.</exception>
    public static Matrix<double> PlusRow(this Matrix<double> matrix, Matrix<double> row)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(row);
        return row.RowCount == 1 && row.ColumnCount == matrix.ColumnCount
            ? Matrix<double>.Build.Dense(matrix.RowCount, matrix.ColumnCount, (n, j) => matrix[n, j] + row[0, j])
            : throw new ArgumentException($"{Shape(row)} is no row of {Shape(matrix)}: give one of shape (1, {matrix.ColumnCount}).", nameof(row));
    }

    /// <summary>The sum over the rows, column by column.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <returns>A row (1, D).</returns>
    public static Matrix<double> SumOverRows(this Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.ColumnSums().ToRowMatrix();
    }

    /// <summary>The mean over the rows, column by column.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <returns>A row (1, D).</returns>
    public static Matrix<double> MeanOverRows(this Matrix<double> matrix) => matrix.SumOverRows() / matrix.RowCount;

    /// <summary>One row, as a matrix.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    /// <param name="row">Its number n, counted from 0.</param>
    /// <returns>A row (1, D).</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public static Matrix<double> RowAt(this Matrix<double> matrix, int row)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return row >= 0 && row < matrix.RowCount
            ? matrix.SubMatrix(row, 1, 0, matrix.ColumnCount)
            : throw new ArgumentOutOfRangeException(nameof(row), $"Row {row} of {Shape(matrix)}: the rows are 0 to {matrix.RowCount - 1}.");
    }

    /// <summary>The largest absolute value of any element: max |Aₙⱼ|.</summary>
    /// <param name="matrix">A matrix (N, D).</param>
    public static double Largest(this Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.Enumerate().Max(Math.Abs);
    }

    /// <summary>How far two lists of numbers are apart where they differ most, such as the losses of two trainings.</summary>
    /// <param name="numbers">Some numbers.</param>
    /// <param name="others">As many others.</param>
    /// <exception cref="ArgumentException">There is none, or the counts differ.</exception>
    public static double FurthestFrom(this IReadOnlyList<double> numbers, IReadOnlyList<double> others)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        ArgumentNullException.ThrowIfNull(others);
        return numbers.Count > 0 && numbers.Count == others.Count
            ? numbers.Zip(others, (one, other) => Math.Abs(one - other)).Max()
            : throw new ArgumentException($"There are {numbers.Count} and {others.Count} numbers: give as many of both, and at least one.", nameof(others));
    }

    /// <summary>Numbers below each other.</summary>
    /// <param name="numbers">N numbers.</param>
    /// <returns>A column (N, 1).</returns>
    /// <exception cref="ArgumentException">There is no number.</exception>
    public static Matrix<double> ToColumn(this IEnumerable<double> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        double[] column = [.. numbers];
        return column.Length > 0
            ? Matrix<double>.Build.DenseOfColumnMajor(column.Length, 1, column)
            : throw new ArgumentException("There are 0 numbers: a column has at least one.", nameof(numbers));
    }

    static string Shape(Matrix<double> matrix) => $"({matrix.RowCount}, {matrix.ColumnCount})";
}
