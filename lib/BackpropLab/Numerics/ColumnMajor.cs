using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Numerics;

/// <summary>Between matrices and the column-major arrays that primitives work on.</summary>
static class ColumnMajor
{
    /// <summary>The matrix's own array where it has one (not to be written to), else a copy.</summary>
    public static double[] ValuesOf(Matrix<double> matrix)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        return matrix.AsColumnMajorArray() ?? matrix.ToColumnMajorArray();
    }

    /// <summary>A matrix over this very array.</summary>
    public static Matrix<double> Matrix(int rows, int columns, double[] values) => Matrix<double>.Build.Dense(rows, columns, values);

    /// <summary>Zeros of the same shape.</summary>
    public static Matrix<double> Zeros(Matrix<double> like)
    {
        ArgumentNullException.ThrowIfNull(like);
        return Matrix<double>.Build.Dense(like.RowCount, like.ColumnCount);
    }
}
