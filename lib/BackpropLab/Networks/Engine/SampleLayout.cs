using System.Globalization;
using System.Numerics;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>Matrices as training takes them: in its precision, by columns or by rows.</summary>
static unsafe class SampleLayout
{
    // Rows are filled this many at once, column after column: so few cache lines stay until they are full.
    const int RowsAtOnce = 16;

    /// <summary>The matrix column by column: its own array in double precision, where it has one.</summary>
    public static T[] Columns<T>(Matrix<double> matrix, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var values = ColumnMajor.ValuesOf(matrix);
        if (values is T[] same)
            return same;
        var converted = new T[values.Length];
        for (var i = 0; i < values.Length; i++)
            converted[i] = Converted<T>(values[i], name);
        return converted;
    }

    /// <summary>The matrix row by row, with rows of zeros after the last (see <see cref="PaddedRows"/>).</summary>
    public static AlignedBuffer<T> Rows<T>(Matrix<double> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (values, rows, columns) = (ColumnMajor.ValuesOf(matrix), matrix.RowCount, matrix.ColumnCount);
        var buffer = new AlignedBuffer<T>(checked(PaddedRows<T>(rows) * columns));
        for (var first = 0; first < rows; first += RowsAtOnce)
        {
            var count = Math.Min(RowsAtOnce, rows - first);
            for (var column = 0; column < columns; column++)
            {
                var from = values.AsSpan(column * rows + first, count);
                var to = buffer.Pointer + (nint)first * columns + column;
                foreach (var value in from)
                {
                    *to = Converted<T>(value, "x");
                    to += columns;
                }
            }
        }

        return buffer;
    }

    /// <summary>Whole vectors of rows, and as many again, so that a batch may read past the last row.</summary>
    public static int PaddedRows<T>(int rows)
        where T : unmanaged => OutputBatch<T>.Padded(rows) + OutputBatch<T>.RowPadding;

    static T Converted<T>(double value, string name)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var converted = T.CreateTruncating(value);
        if (!T.IsFinite(converted))
        {
            throw new ArgumentException(
                string.Create(CultureInfo.InvariantCulture, $"{name} holds {value}, which single precision cannot: scale the data, or train with Precision.Double."), name);
        }

        return converted;
    }
}
