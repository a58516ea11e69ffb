using System.Text.Json.Serialization;
using BackpropLab.Display;

namespace BackpropLab.Plotly;

/// <summary>Everything of a figure that is not data.</summary>
sealed record Layout
{
    /// <summary>The title, for hosts that draw the figure alone; in our HTML the caption above the plot says it.</summary>
    public required Title Title { get; init; }

    public required Axis Xaxis { get; init; }

    public required Axis Yaxis { get; init; }

    public bool Showlegend { get; init; }

    public Legend Legend { get; init; } = new();

    /// <summary>The height in pixels, where the page is wide enough.</summary>
    public required double Height { get; init; }

    public Margin Margin { get; init; } = new();

    /// <summary>The font of all text; the page puts its own family in the place of this one.</summary>
    public Font Font { get; init; } = new() { Family = "system-ui, sans-serif", Size = 13, Color = Palette.Ink };

    [JsonPropertyName("paper_bgcolor")]
    public string PaperBackground { get; init; } = Palette.Paper;

    [JsonPropertyName("plot_bgcolor")]
    public string PlotBackground { get; init; } = Palette.Paper;

    public string Hovermode { get; init; } = "closest";

    public IReadOnlyList<Annotation>? Annotations { get; init; }

    public SubplotGrid? Grid { get; init; }

    public LayoutMeta? Meta { get; init; }

    /// <summary>The axes of further panels by name: xaxis2, yaxis2, xaxis3, ...</summary>
    [JsonExtensionData]
    public Dictionary<string, object>? MoreAxes { get; set; }

    /// <summary>The room in pixels that a title takes above a legend at the upper edge.</summary>
    public const double TitleLine = 34;

    /// <summary>The layout for a host that draws the title too: a legend at the upper edge moves down to leave it a line.</summary>
    public Layout UnderItsTitle() => this with
    {
        Height = Height + TitleLine,
        Margin = Margin with { T = Margin.T + TitleLine },
        Legend = Legend with { Y = Math.Round(1 - TitleLine / (Height + TitleLine), 4) },
    };
}
