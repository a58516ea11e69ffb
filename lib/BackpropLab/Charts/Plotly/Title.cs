namespace BackpropLab.Plotly;

/// <summary>The title of a figure, an axis or a scale.</summary>
sealed class Title
{
    public required string Text { get; init; }

    /// <summary>The distance from the tick labels in pixels.</summary>
    public double? Standoff { get; init; }

    /// <summary>On which side of a colour scale the title stands.</summary>
    public string? Side { get; init; }

    public Font? Font { get; init; }

    public bool? Automargin { get; init; }

    public string? Yref { get; init; }

    public static Title Of(string figure) => new() { Text = PlotlyText.Escape(figure), Automargin = true, Yref = "container" };
}
