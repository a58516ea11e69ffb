using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>What the signs of a formula do to matrices and to numbers, which are matrices of shape (1, 1).</summary>
static class Arithmetic
{
    public static Matrix Number(double value) => Matrix.Build.Dense(1, 1, value);

    public static bool IsNumber(Matrix m) => m is { RowCount: 1, ColumnCount: 1 };

    /// <summary>Element by element; a number meets every element, and a row, which a bias is, every row.</summary>
    public static Matrix Each(Matrix a, Matrix b, Func<double, double, double> element)
    {
        var (rows, columns) = (Math.Max(a.RowCount, b.RowCount), Math.Max(a.ColumnCount, b.ColumnCount));
        if (!Reaches(a) || !Reaches(b))
            throw new UnreadableFormulaException($"{Shape(a)} and {Shape(b)} do not fit, element by element.");
        return Matrix.Build.Dense(rows, columns, (i, j) => element(At(a, i, j), At(b, i, j)));

        bool Reaches(Matrix m) => IsNumber(m) || (m.ColumnCount == columns && (m.RowCount == rows || m.RowCount == 1));
    }

    /// <summary>Two factors that stand side by side: the matrix product, unless one of them is a number.</summary>
    public static Matrix Product(Matrix a, Matrix b) =>
        IsNumber(a) || IsNumber(b) ? Each(a, b, (x, y) => x * y)
        : a.ColumnCount == b.RowCount ? a * b
        : throw new UnreadableFormulaException($"{Shape(a)} times {Shape(b)} is no matrix product.");

    /// <summary>The product element by element of two matrices of one shape.</summary>
    public static Matrix Pointwise(Matrix a, Matrix b) =>
        (a.RowCount, a.ColumnCount) == (b.RowCount, b.ColumnCount) ? a.PointwiseMultiply(b)
        : throw new UnreadableFormulaException($"{Shape(a)} ⊙ {Shape(b)} has two shapes.");

    public static string Shape(Matrix m) => $"({m.RowCount}, {m.ColumnCount})";

    static double At(Matrix m, int i, int j) => m[Math.Min(i, m.RowCount - 1), Math.Min(j, m.ColumnCount - 1)];
}
