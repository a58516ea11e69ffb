namespace BackpropLab.Plotly;

/// <summary>How text looks; what is null comes from the figure's font.</summary>
sealed class Font
{
    public string? Family { get; init; }

    public required double Size { get; init; }

    public string? Color { get; init; }
}
