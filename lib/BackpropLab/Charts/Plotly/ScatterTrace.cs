namespace BackpropLab.Plotly;

/// <summary>Points, or a line through points.</summary>
sealed class ScatterTrace : Trace
{
    /// <summary>"markers" or "lines".</summary>
    public required string Mode { get; init; }

    public required IReadOnlyList<double> X { get; init; }

    public required IReadOnlyList<double> Y { get; init; }

    public Marker? Marker { get; init; }

    public Line? Line { get; init; }
}
