using BackpropLab.Display;

namespace BackpropLab.Plotly;

/// <summary>One axis of a figure.</summary>
sealed class Axis
{
    public required Title Title { get; init; }

    /// <summary>"log" for a logarithmic axis; linear when null.</summary>
    public string? Type { get; init; }

    public IReadOnlyList<double>? Range { get; init; }

    /// <summary>The axis whose scale this one shares, so that a circle stays a circle.</summary>
    public string? Scaleanchor { get; init; }

    /// <summary>"domain" where an axis that keeps a scale gives up room rather than show more than its range.</summary>
    public string? Constrain { get; init; }

    public string? Exponentformat { get; init; }

    /// <summary>A d3 format of the tick labels.</summary>
    public string? Tickformat { get; init; }

    /// <summary>On a logarithmic axis: 1 for a tick each decade, "D2" for 1, 2, 5, 10, ...</summary>
    public object? Dtick { get; init; }

    /// <summary>False for a plane whose coordinates mean nothing.</summary>
    public bool? Visible { get; init; }

    /// <summary>About how many tick labels there are at most.</summary>
    public int? Nticks { get; init; }

    /// <summary>The values at which ticks stand, if plotly.js is not to choose them.</summary>
    public IReadOnlyList<double>? Tickvals { get; init; }

    public IReadOnlyList<string>? Ticktext { get; init; }

    public bool? Showgrid { get; init; }

    public bool Automargin { get; init; } = true;

    public bool Zeroline { get; init; }

    public string? Zerolinecolor => Zeroline ? Palette.Axis : null;

    public string Gridcolor { get; init; } = Palette.Grid;

    public bool Showline { get; init; } = true;

    public string Linecolor { get; init; } = Palette.Axis;

    public string Ticks { get; init; } = "outside";

    public double Ticklen { get; init; } = 4;

    public string Tickcolor { get; init; } = Palette.Axis;

    /// <summary>The axis of a plane whose coordinates mean nothing.</summary>
    public static Axis Hidden(double[] range) => new() { Title = new() { Text = "" }, Range = range, Visible = false, Automargin = false };
}
