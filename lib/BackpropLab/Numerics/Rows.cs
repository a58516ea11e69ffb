using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Small matrices, written row by row.</summary>
public static class Rows
{
    /// <summary>A matrix of these rows.</summary>
    /// <param name="rows">The rows, all of one length D.</param>
    /// <returns>A matrix (N, D).</returns>
    /// <exception cref="ArgumentException">There is no row, a row is empty, or two differ in length.</exception>
    /// <example><code>Rows.Of([0.5, 0.2], [0.1, 0.3])</code></example>
    public static Matrix<double> Of(params double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length == 0 || rows[0].Length == 0)
            throw new ArgumentException("A matrix has at least one row with one number in it.", nameof(rows));
        for (var n = 1; n < rows.Length; n++)
        {
            if (rows[n].Length != rows[0].Length)
                throw new ArgumentException($"Row {n} has {rows[n].Length} numbers and row 0 has {rows[0].Length}: give all rows the same.", nameof(rows));
        }

        return Matrix<double>.Build.DenseOfRowArrays(rows);
    }
}
