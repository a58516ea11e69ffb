using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Display;

/// <summary>A matrix in a cell of a table.</summary>
static class MatrixText
{
    const int Shown = 4;

    /// <summary>Its shape and its numbers, the rows parted by a line; of a large matrix the first numbers.</summary>
    public static string Of(Matrix<double> matrix)
    {
        var all = matrix.RowCount * matrix.ColumnCount <= Shown;
        var rows = all ? matrix.RowCount : 1;
        var columns = all ? matrix.ColumnCount : Math.Min(Shown / 2, matrix.ColumnCount);
        var numbers = NumberText.Column([.. Enumerable.Range(0, rows * columns).Select(place => matrix[place / columns, place % columns])]);
        var text = string.Join(" | ", numbers.Chunk(Math.Max(1, columns)).Select(row => string.Join(" ", row)));
        return $"({matrix.RowCount}, {matrix.ColumnCount}): {text}{(all ? "" : " …")}";
    }
}
