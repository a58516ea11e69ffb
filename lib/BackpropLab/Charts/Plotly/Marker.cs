namespace BackpropLab.Plotly;

/// <summary>How the points of a trace look.</summary>
sealed class Marker
{
    public required string Color { get; init; }

    public required string Symbol { get; init; }

    /// <summary>The diameter in pixels.</summary>
    public required double Size { get; init; }

    public double? Opacity { get; init; }

    public Line? Line { get; init; }
}
