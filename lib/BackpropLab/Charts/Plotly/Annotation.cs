namespace BackpropLab.Plotly;

/// <summary>A text at a place of the figure: the title of a panel, the head of a column.</summary>
sealed class Annotation
{
    public required string Text { get; init; }

    public required double X { get; init; }

    public required double Y { get; init; }

    /// <summary>"x", or "x2 domain" where <see cref="X"/> goes from 0 to 1 along that axis.</summary>
    public required string Xref { get; init; }

    public required string Yref { get; init; }

    public string Xanchor { get; init; } = "center";

    public string Yanchor { get; init; } = "bottom";

    public double? Yshift { get; init; }

    public bool Showarrow { get; init; }

    public Font? Font { get; init; }
}
