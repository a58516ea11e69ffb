using System.Text.Json.Serialization;

namespace BackpropLab.Plotly;

/// <summary>Everything of a figure that is not data.</summary>
sealed class Layout
{
    public required Title Title { get; init; }

    public required Axis Xaxis { get; init; }

    public required Axis Yaxis { get; init; }

    public bool Showlegend { get; init; }

    public Legend Legend { get; init; } = new();

    /// <summary>In pixels, where the page is wide enough.</summary>
    public double Height { get; init; } = 430;

    public Margin Margin { get; init; } = new();

    public Font Font { get; init; } = new();

    [JsonPropertyName("paper_bgcolor")]
    public string PaperBackground { get; init; } = Palette.Paper;

    [JsonPropertyName("plot_bgcolor")]
    public string PlotBackground { get; init; } = Palette.Paper;

    public string Hovermode { get; init; } = "closest";
}
