using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>The decision function f of a support vector machine at the nodes of a grid.</summary>
sealed class MarginField(KernelSvm svm, PlaneGrid grid) : PlaneField(grid)
{
    // Beyond this value of f colours do not change: it is the margin, from -1 to 1, that matters.
    const double Strongest = 2;

    readonly double[] f = svm.DecisionFunction(grid.Points).Column(0).ToArray();

    public override string Measure => "f";

    public override double Lowest => f.Min();

    public override double Highest => f.Max();

    public override double ScaleRoom => 62;

    public override IReadOnlyList<Trace> Traces(Dataset data, bool isSmall = false, bool withScale = true) =>
    [
        new ContourTrace
        {
            Name = "f = 0",
            X = Grid.X,
            Y = Grid.Y,
            Z = Grid.Field([.. f.Select(value => Math.Round(value, 3))]),
            Zmin = -Strongest,
            Zmax = Strongest,
            Colorscale = Palette.Diverging,
            Autocontour = false,
            Contours = new() { Start = 0, End = 0, Size = 1, Coloring = "heatmap" },
            Line = new() { Color = Palette.Ink, Width = 2 },
            Colorbar = Colorbar.Between("f(x)", (-Strongest, "≤ −2"), (-1, "−1"), (0, "0"), (1, "1"), (Strongest, "≥ 2")),
            Hovertemplate = "f = %{z:.2f}<extra></extra>",
        },
        Margin(),
    ];

    public override string Border(Dataset data) => "line where f is 0";

    public override string Describe(Dataset data) =>
        $"The decision function f goes from {NumberText.Short(Lowest)} to {NumberText.Short(Highest)}; "
        + (Lowest < 0 && Highest > 0 ? $"the line where it is 0 parts {PlaneSamples.ClassName(data, 0)} (below) from {PlaneSamples.ClassName(data, 1)} (above). " : "it is nowhere 0. ");

    ScatterTrace Margin()
    {
        var (below, above) = (Level(-1), Level(1));
        return new()
        {
            Name = "margin, f = ±1",
            Mode = "lines",
            X = [.. below.X, .. above.X],
            Y = [.. below.Y, .. above.Y],
            Line = new() { Color = Palette.Ink, Width = 1.5, Dash = "5px,4px", Simplify = false },
            Hoverinfo = "skip",
        };
    }

    (double[] X, double[] Y) Level(double level) => BorderLines.Of(
        Grid, [.. f.Select(value => value > level ? 1 : 0)], (from, to) => (level - f[from]) / (f[to] - f[from]));
}
