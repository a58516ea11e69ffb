using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>The probability of class 1 at the nodes of a grid that covers the samples with some room around them.</summary>
sealed class ProbabilityField
{
    const int Columns = 110;
    const double Room = 0.12;

    readonly float[][] p;

    ProbabilityField(double[] x, double[] y, float[][] p)
    {
        (X, Y) = (x, y);
        this.p = p;
    }

    public double[] X { get; }

    public double[] Y { get; }

    public double Lowest => p.Min(row => row.Min());

    public double Highest => p.Max(row => row.Max());

    /// <summary>The height of the plane over its width.</summary>
    public double Aspect => (Y[^1] - Y[0]) / (X[^1] - X[0]);

    public bool HasLikeSpans => Aspect is > 1 / 3.0 and < 3;

    public static ProbabilityField Over(IReadOnlyList<Matrix<double>> samples, Func<Matrix<double>, Matrix<double>> probability)
    {
        var (left, right) = Extent(samples, column: 0);
        var (bottom, top) = Extent(samples, column: 1);
        var rows = Math.Clamp((int)Math.Round(Columns * (top - bottom) / (right - left)), Columns / 2, Columns * 3 / 2);
        var (x, y) = (Nodes(left, right, Columns), Nodes(bottom, top, rows));
        var points = Matrix<double>.Build.Dense(rows * Columns, 2, (i, j) => j == 0 ? x[i % Columns] : y[i / Columns]);
        var values = ChartGuard.Probabilities(probability(points), points.RowCount, nameof(probability));
        // Single precision: a colour does not show more, and the page is half as long.
        return new(x, y, [.. Enumerable.Range(0, rows).Select(row => values[(row * Columns)..((row + 1) * Columns)].Select(value => (float)value).ToArray())]);
    }

    public ContourTrace Trace(IReadOnlyList<string> classNames) => new()
    {
        Name = "p = 0.5",
        X = X,
        Y = Y,
        Z = p,
        Zmin = 0,
        Zmax = 1,
        Colorscale = Palette.Diverging,
        Autocontour = false,
        Contours = new() { Start = 0.5, End = 0.5, Size = 1, Coloring = "heatmap" },
        Line = new() { Color = Palette.Ink, Width = 2 },
        Colorbar = new() { Title = new() { Text = $"p({PlotlyText.Escape(classNames.Count > 1 ? classNames[1] : "class 1")})", Side = "right", Font = new() { Size = 14 } }, Tickvals = [0, 0.5, 1] },
        Hovertemplate = "p = %{z:.3f}<extra></extra>",
    };

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
