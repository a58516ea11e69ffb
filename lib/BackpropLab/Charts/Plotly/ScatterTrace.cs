namespace BackpropLab.Plotly;

/// <summary>Points, or a line through points.</summary>
sealed class ScatterTrace : Trace
{
    /// <summary>"markers" or "lines".</summary>
    public required string Mode { get; init; }

    /// <summary>The abscissas; or null, and then x0, x0 + dx, ... are meant.</summary>
    public IReadOnlyList<double>? X { get; init; }

    public double? X0 { get; init; }

    public double? Dx { get; init; }

    public required IReadOnlyList<double> Y { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }
}
