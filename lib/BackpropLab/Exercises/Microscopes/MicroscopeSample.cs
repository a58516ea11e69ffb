using BackpropLab.Charts;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>The sample that is looked at, checked against its network.</summary>
/// <param name="X">Its inputs (1, D).</param>
/// <param name="T">Its targets (1, K).</param>
/// <param name="Data">The samples that it is one of, if it is one of several with classes.</param>
/// <param name="Row">Its number among them.</param>
sealed record MicroscopeSample(Matrix<double> X, Matrix<double> T, LiveData? Data, int Row)
{
    public static MicroscopeSample Of(Mlp net, (Matrix<double> X, Matrix<double> T) sample)
    {
        ArgumentNullException.ThrowIfNull(net);
        NetworkDrawing.Check(net, nameof(net));
        var (x, t) = sample;
        ArgumentNullException.ThrowIfNull(x, nameof(sample));
        ArgumentNullException.ThrowIfNull(t, nameof(sample));
        if (x.RowCount != 1 || x.ColumnCount != net.Inputs)
            throw new ArgumentException($"The sample's inputs are ({x.RowCount}, {x.ColumnCount}) but the network takes {net.Inputs}: give one row (1, {net.Inputs}).", nameof(sample));
        Guard.Finite(x, nameof(sample));
        return new(x, net.Loss.Targets(t, samples: 1, net.Outputs), Data: null, Row: 0);
    }

    public static MicroscopeSample Of(Mlp net, Dataset data, int row)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(data);
        if (row < 0 || row >= data.Samples)
            throw new ArgumentOutOfRangeException(nameof(row), row, FormattableString.Invariant($"The sample's number goes from 0 to {data.Samples - 1}."));
        var one = Of(net, (data.X.SubMatrix(row, 1, 0, data.Features), data.T.SubMatrix(row, 1, 0, data.T.ColumnCount)));
        return one with { Data = LiveData.Of(data), Row = row };
    }
}
