using System.Globalization;
using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>The most probable of K classes at the nodes of a grid, K from 3 on, and how probable it is.</summary>
sealed class ClassRegions : PlaneField
{
    readonly Matrix<double> p;
    readonly int[] winner;

    public ClassRegions(PlaneGrid grid, Matrix<double> p)
        : base(grid)
    {
        this.p = p;
        winner = OneHot.Decode(p);
    }

    /// <summary>The nodes from left to right: a grid so fine that the lines between the regions hide the edges of its rectangles.</summary>
    public const int Columns = 160;

    public override string Measure => "p(prediction)";

    public override double Lowest => Winning.Min();

    public override double Highest => Winning.Max();

    public override double ScaleRoom => 0;

    IEnumerable<double> Winning => winner.Select((k, node) => p[node, k]);

    public override IReadOnlyList<Trace> Traces(Dataset data, bool isSmall = false, bool withScale = true)
    {
        var borders = BorderLines.Of(Grid, winner, Crossing);
        return
        [
            new HeatmapTrace
            {
                Name = "most probable class",
                X = Grid.X,
                Y = Grid.Y,
                Z = [.. winner.Select(Shade).Chunk(Grid.X.Length)],
                Zmin = 0,
                Zmax = p.ColumnCount,
                Colorscale = Palette.Regions(p.ColumnCount),
                Showscale = false,
                Hoverinfo = "skip",
            },
            new ScatterTrace
            {
                Name = "border",
                Showlegend = false,
                Mode = "lines",
                X = borders.X,
                Y = borders.Y,
                Line = new() { Color = Palette.Ink, Width = isSmall ? 1.5 : 2, Simplify = false },
                Hoverinfo = "skip",
            },
        ];
    }

    public override string Border(Dataset data) => "border between the regions where one class is the most probable";

    public override string Describe(Dataset data)
    {
        var areas = Enumerable.Range(0, p.ColumnCount).Select(k =>
            $"{PlaneSamples.ClassName(data, k)} {(100.0 * winner.Count(own => own == k) / winner.Length).ToString("0.0", CultureInfo.InvariantCulture)} %");
        return $"Each point has the colour of its most probable class, the stronger the more probable, from {NumberText.Short(Lowest)} to "
            + $"{NumberText.Short(Highest)}. Of the area have: {string.Join(", ", areas)}. ";
    }

    // A class and how sure of it the model is, as the palette's scale reads them: 0 when all classes are alike, 0.98 when no doubt is left.
    double Shade(int k, int node) =>
        Math.Round(k + 0.98 * Math.Max(0, p[node, k] * p.ColumnCount - 1) / (p.ColumnCount - 1), 2);

    // The logarithm of p / q is, for softmax, a difference of logits: where it is 0 is found well even on a steep slope.
    double Crossing(int from, int to)
    {
        var (here, there) = (Ratio(from), Ratio(to));
        return here == there ? 0.5 : Math.Clamp(here / (here - there), 0, 1);

        double Ratio(int node) => Math.Log(Math.Max(p[node, winner[from]], 1e-300) / Math.Max(p[node, winner[to]], 1e-300));
    }
}
