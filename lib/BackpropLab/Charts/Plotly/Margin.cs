namespace BackpropLab.Plotly;

/// <summary>The room around the axes in pixels; axes and legend add what they need.</summary>
sealed record Margin
{
    public double L { get; init; } = 8;

    public double R { get; init; } = 26;

    public double T { get; init; } = 6;

    public double B { get; init; } = 8;
}
