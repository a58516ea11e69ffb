namespace BackpropLab.Plotly;

/// <summary>How text looks; the page gives its own family.</summary>
sealed class Font
{
    public string Family { get; init; } = "system-ui, sans-serif";

    public double Size { get; init; } = 13;

    public string Color { get; init; } = Palette.Ink;
}
