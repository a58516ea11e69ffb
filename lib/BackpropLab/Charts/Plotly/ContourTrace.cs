namespace BackpropLab.Plotly;

/// <summary>A field of values over a rectangular grid with lines of equal value.</summary>
sealed class ContourTrace : Trace
{
    public required IReadOnlyList<double> X { get; init; }

    public required IReadOnlyList<double> Y { get; init; }

    /// <summary>One row for each y, one value for each x.</summary>
    public required IReadOnlyList<IReadOnlyList<float>> Z { get; init; }

    public double Zmin { get; init; }

    public double Zmax { get; init; }

    public required object[][] Colorscale { get; init; }

    public required ContourLevels Contours { get; init; }

    public Line? Line { get; init; }

    public Colorbar? Colorbar { get; init; }

    /// <summary>False where another panel has the scale.</summary>
    public bool? Showscale { get; init; }

    public bool? Autocontour { get; init; }
}
