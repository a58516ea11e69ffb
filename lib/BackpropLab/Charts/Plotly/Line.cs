namespace BackpropLab.Plotly;

/// <summary>A curve or an outline.</summary>
sealed class Line
{
    public required string Color { get; init; }

    /// <summary>In pixels.</summary>
    public required double Width { get; init; }

    public string? Dash { get; init; }
}
