using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Inputs (N, D) and targets (N, K), checked and column-major, from which batches are gathered.</summary>
sealed class SampleSource
{
    public SampleSource(Mlp net, Matrix<double> x, Matrix<double> t)
    {
        net.CheckInputs(x);
        X = ColumnMajor.ValuesOf(x);
        T = ColumnMajor.ValuesOf(net.Loss.Targets(t, x.RowCount, net.Outputs));
        Samples = x.RowCount;
    }

    public double[] X { get; }

    public double[] T { get; }

    public int Samples { get; }

    /// <summary>Copies rows into columns that are <paramref name="stride"/> doubles apart.</summary>
    /// <param name="from">The samples' column-major array.</param>
    /// <param name="order">Row numbers, or none for the order of the file.</param>
    /// <param name="start">The first place in the order.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="to">Receives the columns.</param>
    /// <param name="stride">The distance of two columns.</param>
    public void Gather(double[] from, ReadOnlySpan<int> order, int start, int count, Span<double> to, int stride)
    {
        var columns = from.Length / Samples;
        for (var column = 0; column < columns; column++)
        {
            var source = from.AsSpan(column * Samples, Samples);
            var target = to.Slice(column * stride, count);
            if (order.IsEmpty)
                source.Slice(start, count).CopyTo(target);
            else
                for (var i = 0; i < count; i++)
                    target[i] = source[order[start + i]];
        }
    }
}
