using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>The probability of class 1 at the nodes of a grid over the plane.</summary>
sealed class ProbabilityField(PlaneGrid grid, double[] p) : PlaneField(grid)
{
    /// <summary>Node by node, as <see cref="PlaneGrid.Points"/> goes.</summary>
    public IReadOnlyList<double> Values => p;

    public override string Measure => "p";

    public override double Lowest => p.Min();

    public override double Highest => p.Max();

    public override double ScaleRoom => 54;

    public static ProbabilityField Over(PlaneGrid grid, Func<Matrix<double>, Matrix<double>> probability) =>
        (ProbabilityField)Over(grid, probability, classes: 2);

    /// <summary>The same field with four decimals, for a small panel.</summary>
    public ProbabilityField Rounded() => new(Grid, [.. p.Select(value => Math.Round(value, 4))]);

    public override IReadOnlyList<Trace> Traces(Dataset data, bool isSmall = false, bool withScale = true) =>
        [(isSmall ? Rounded() : this).Trace(data.ClassNames, withScale)];

    public override string Border(Dataset data) => $"line where the probability of {PlaneSamples.ClassName(data, 1)} is 0.5";

    public override string Describe(Dataset data) =>
        $"The probability of {PlaneSamples.ClassName(data, 1)} goes from {NumberText.Short(Lowest)} to {NumberText.Short(Highest)}; "
        + (Lowest < 0.5 && Highest > 0.5 ? "the line where it is 0.5 parts the plane. " : "it is nowhere 0.5, so the plane is not parted. ");

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
