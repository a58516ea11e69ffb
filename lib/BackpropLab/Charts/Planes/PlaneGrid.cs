using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>A rectangular grid over the plane that covers samples with some room around them.</summary>
sealed class PlaneGrid
{
    const double Room = 0.12;

    PlaneGrid(double[] x, double[] y)
    {
        (X, Y) = (x, y);
        Points = Matrix<double>.Build.Dense(x.Length * y.Length, 2, (i, j) => j == 0 ? x[i % x.Length] : y[i / x.Length]);
    }

    public double[] X { get; }

    public double[] Y { get; }

    /// <summary>The nodes (rows · columns, 2), row by row from the lower left corner.</summary>
    public Matrix<double> Points { get; }

    /// <summary>The height of the plane over its width.</summary>
    public double Aspect => (Y[^1] - Y[0]) / (X[^1] - X[0]);

    public bool HasLikeSpans => Aspect is > 1 / 3.0 and < 3;

    public static PlaneGrid Over(IReadOnlyList<Matrix<double>> samples, int columns)
    {
        var (left, right) = Extent(samples, column: 0);
        var (bottom, top) = Extent(samples, column: 1);
        var rows = Math.Clamp((int)Math.Round(columns * (top - bottom) / (right - left)), columns / 2, columns * 3 / 2);
        return new(Nodes(left, right, columns), Nodes(bottom, top, rows));
    }

    /// <summary>A value for each node as plotly.js wants them: a list for each y, in single precision, for a colour shows no more.</summary>
    public float[][] Field(IReadOnlyList<double> values) =>
        [.. Enumerable.Range(0, Y.Length).Select(row => Enumerable.Range(0, X.Length).Select(i => (float)values[row * X.Length + i]).ToArray())];

    static (double Low, double High) Extent(IReadOnlyList<Matrix<double>> samples, int column)
    {
        var values = samples.SelectMany(x => x.Column(column)).ToArray();
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? (high - low) * Room : 1;
        return (low - room, high + room);
    }

    static double[] Nodes(double from, double to, int count) =>
        [.. Enumerable.Range(0, count).Select(i => from + (to - from) * i / (count - 1))];
}
