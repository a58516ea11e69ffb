using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>What a classifier says at the nodes of a grid over the plane: the ground of a picture of its boundary.</summary>
abstract class PlaneField(PlaneGrid grid)
{
    public PlaneGrid Grid { get; } = grid;

    /// <summary>What the values are of which <see cref="Lowest"/> and <see cref="Highest"/> are the ends.</summary>
    public abstract string Measure { get; }

    public abstract double Lowest { get; }

    public abstract double Highest { get; }

    /// <summary>The room in pixels that a scale beside the plot needs.</summary>
    public abstract double ScaleRoom { get; }

    /// <summary>Two classes have a field of one probability, more have regions.</summary>
    public static PlaneField Over(PlaneGrid grid, Func<Matrix<double>, Matrix<double>> model, int classes)
    {
        var p = PlaneGuard.Probabilities(model(grid.Points), grid.Points.RowCount, classes, nameof(model));
        return p.ColumnCount > 2 ? new ClassRegions(grid, p) : new ProbabilityField(grid, p.Column(p.ColumnCount - 1).ToArray());
    }

    /// <summary>The ground and the border, with fewer digits for a small panel.</summary>
    public abstract IReadOnlyList<Trace> Traces(Dataset data, bool isSmall = false, bool withScale = true);

    /// <summary>What the border is, after "the".</summary>
    public abstract string Border(Dataset data);

    public abstract string Describe(Dataset data);
}
