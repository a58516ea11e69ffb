namespace BackpropLab.Plotly;

/// <summary>A curve or an outline.</summary>
sealed class Line
{
    public required string Color { get; init; }

    /// <summary>The width in pixels.</summary>
    public required double Width { get; init; }

    public string? Dash { get; init; }

    /// <summary>False where every point is to be drawn, even one that is nearly on the line between its neighbours.</summary>
    public bool? Simplify { get; init; }
}
