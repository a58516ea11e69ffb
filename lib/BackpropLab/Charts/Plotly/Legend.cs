using System.Text.Json.Serialization;
using BackpropLab.Display;

namespace BackpropLab.Plotly;

/// <summary>The legend: one line above the plot, where it covers nothing.</summary>
sealed record Legend
{
    public string Orientation { get; init; } = "h";

    public double X { get; init; }

    /// <summary>"container" where <see cref="X"/> goes over the whole figure: room for a longer line.</summary>
    public string? Xref { get; init; }

    public double Y { get; init; } = 1.01;

    /// <summary>"container" where <see cref="Y"/> goes over the whole figure instead of the plot.</summary>
    public string? Yref { get; init; }

    public string Yanchor { get; init; } = "bottom";

    /// <summary>The legend at the upper edge of the figure, as long as the figure is wide.</summary>
    public static Legend AtTop { get; } = new() { Xref = "container", Y = 1, Yref = "container", Yanchor = "top" };

    [JsonIgnore]
    public bool IsAtTop => Yref is not null;

    public string Bgcolor { get; init; } = Palette.Paper;
}
