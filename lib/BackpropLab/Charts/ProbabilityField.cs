using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>The probability of class 1 at the nodes of a grid over the plane.</summary>
sealed class ProbabilityField
{
    readonly double[] p;

    ProbabilityField(PlaneGrid grid, double[] p)
    {
        Grid = grid;
        this.p = p;
    }

    public PlaneGrid Grid { get; }

    /// <summary>Node by node, as <see cref="PlaneGrid.Points"/> goes.</summary>
    public IReadOnlyList<double> Values => p;

    public double Lowest => p.Min();

    public double Highest => p.Max();

    public static ProbabilityField Over(PlaneGrid grid, Func<Matrix<double>, Matrix<double>> probability) =>
        new(grid, ChartGuard.Probabilities(probability(grid.Points), grid.Points.RowCount, nameof(probability)));

    /// <summary>The same field with four decimals, for a small panel.</summary>
    public ProbabilityField Rounded() => new(Grid, [.. p.Select(value => Math.Round(value, 4))]);

    public ContourTrace Trace(IReadOnlyList<string> classNames, bool withScale = true) => new()
    {
        Name = "p = 0.5",
        X = Grid.X,
        Y = Grid.Y,
        Z = Grid.Field(p),
        Zmin = 0,
        Zmax = 1,
        Colorscale = Palette.Diverging,
        Autocontour = false,
        Contours = new() { Start = 0.5, End = 0.5, Size = 1, Coloring = "heatmap" },
        Line = new() { Color = Palette.Ink, Width = 2 },
        Colorbar = withScale ? Scale(classNames) : null,
        Showscale = withScale ? null : false,
        Hovertemplate = "p = %{z:.3f}<extra></extra>",
    };

    static Colorbar Scale(IReadOnlyList<string> classNames) => new()
    {
        Title = new()
        {
            Text = $"p({PlotlyText.Escape(classNames.Count > 1 ? classNames[1] : "class 1")})",
            Side = "right",
            Font = new() { Size = 14 },
        },
        Tickvals = [0, 0.5, 1],
    };
}
