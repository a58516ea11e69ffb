namespace BackpropLab.Plotly;

/// <summary>The scale that tells what a field's colours mean.</summary>
sealed class Colorbar
{
    public required Title Title { get; init; }

    public required IReadOnlyList<double> Tickvals { get; init; }

    public double Thickness { get; init; } = 10;

    public double Outlinewidth { get; init; }

    public double Len { get; init; } = 1;

    public double Ypad { get; init; }

    public double Xpad { get; init; } = 6;
}
