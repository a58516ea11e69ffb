namespace BackpropLab.Plotly;

/// <summary>The legend: one line above the plot, where it covers nothing.</summary>
sealed class Legend
{
    public string Orientation { get; init; } = "h";

    public double X { get; init; }

    public double Y { get; init; } = 1.01;

    public string Yanchor { get; init; } = "bottom";

    public string Bgcolor { get; init; } = Palette.Paper;
}
