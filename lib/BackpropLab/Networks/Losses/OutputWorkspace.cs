using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>The end of a network on matrices of any shape: copies them into padded columns, runs the primitive, copies back.</summary>
sealed unsafe class OutputWorkspace
{
    readonly int rows;
    readonly int columns;
    readonly int stride;
    readonly AlignedBuffer<double> a, t, y, delta, valid;

    public OutputWorkspace(Matrix<double> preActivations, Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(preActivations);
        (rows, columns) = (preActivations.RowCount, preActivations.ColumnCount);
        stride = OutputBatch<double>.Padded(rows);
        a = Copy(preActivations);
        t = Copy(targets);
        y = new(stride * columns);
        delta = new(stride * columns);
        valid = new(stride);
        valid.Span[..rows].Fill(1);
    }

    public double LossSum { get; private set; }

    public Matrix<double> Y => Copy(y);

    public Matrix<double> Delta => Copy(delta);

    public OutputWorkspace Run(Loss loss)
    {
        var batch = new OutputBatch<double>
        {
            A = a.Pointer, T = t.Pointer, Y = y.Pointer, Delta = delta.Pointer, Valid = valid.Pointer, Rows = stride, Stride = stride, Outputs = columns,
        };
        LossSum = Primitives<double>.Best.Head(loss.Kind, batch).LossSum;
        return this;
    }

    AlignedBuffer<double> Copy(Matrix<double> matrix)
    {
        var buffer = new AlignedBuffer<double>(stride * columns);
        PaddedColumns.Copy(ColumnMajor.ValuesOf(matrix), rows, buffer, stride);
        return buffer;
    }

    Matrix<double> Copy(AlignedBuffer<double> buffer)
    {
        var values = new double[rows * columns];
        PaddedColumns.Copy(buffer, stride, rows, values, first: 0, rows);
        return ColumnMajor.Matrix(rows, columns, values);
    }
}
