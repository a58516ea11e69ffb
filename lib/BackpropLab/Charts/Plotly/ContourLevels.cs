namespace BackpropLab.Plotly;

/// <summary>At which values the lines of a field stand, and how the ground between them is coloured.</summary>
sealed class ContourLevels
{
    public required double Start { get; init; }

    public required double End { get; init; }

    public required double Size { get; init; }

    /// <summary>False for the colours alone.</summary>
    public bool? Showlines { get; init; }

    public required string Coloring { get; init; }
}
