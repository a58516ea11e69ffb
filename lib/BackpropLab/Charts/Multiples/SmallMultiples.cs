using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>Several plots in one figure, row by row; a narrow page has fewer in a row.</summary>
sealed class SmallMultiples
{
    // The width in pixels for which figures are laid out.
    const double FullWidth = 736;

    public required string Title { get; init; }

    public required IReadOnlyList<SmallPanel> Panels { get; init; }

    /// <summary>How many stand side by side where the page is wide enough.</summary>
    public required int Columns { get; init; }

    /// <summary>The height of a panel's axes over their width.</summary>
    public required double Aspect { get; init; }

    public required Margin Margin { get; init; }

    /// <summary>The width of a panel in pixels below which a row holds fewer.</summary>
    public double Narrowest { get; init; } = 105;

    /// <summary>Whether all panels show the same window.</summary>
    public bool Shared { get; init; } = true;

    /// <summary>The gaps between panels in pixels, that between rows with the room for titles and labels.</summary>
    public double ColumnGap { get; init; } = 16;

    public double RowGap { get; init; } = 42;

    public PlotlyFigure ToPlotly()
    {
        var columns = Math.Min(Columns, Panels.Count);
        var rows = (Panels.Count + columns - 1) / columns;
        var width = (FullWidth - Margin.L - Margin.R - (columns - 1) * ColumnGap) / columns;
        var height = Aspect * width;
        var layout = new Layout
        {
            Title = Plotly.Title.Of(Title),
            Xaxis = Panels[0].Xaxis,
            Yaxis = Panels[0].Yaxis,
            MoreAxes = Panels.Count > 1 ? FurtherAxes() : null,
            Showlegend = true,
            Legend = Legend.AtTop,
            Height = Math.Round(Margin.T + Margin.B + rows * height + (rows - 1) * RowGap),
            Margin = Margin,
            Annotations = [.. Panels.Select((panel, i) => Head(panel, i))],
            Grid = new() { Rows = rows, Columns = columns, Xgap = Share(ColumnGap, width), Ygap = Share(RowGap, height) },
            Meta = new()
            {
                Panels = Panels.Count, Narrowest = Narrowest, Aspect = Aspect, ColumnGap = ColumnGap, RowGap = RowGap, Shared = Shared,
            },
        };
        return new([.. Panels.SelectMany((panel, i) => panel.Traces.Select(trace => InPanel(trace, i)))], layout);
    }

    Dictionary<string, object> FurtherAxes() => Enumerable.Range(1, Panels.Count - 1)
        .SelectMany(i => new (string, object)[] { ("xaxis" + Number(i), Panels[i].Xaxis), ("yaxis" + Number(i), Panels[i].Yaxis) })
        .ToDictionary(axis => axis.Item1, axis => axis.Item2);

    static Trace InPanel(Trace trace, int i)
    {
        if (i > 0)
            (trace.Xaxis, trace.Yaxis) = ("x" + Number(i), "y" + Number(i));
        return trace;
    }

    // plotly.js wants gaps as shares of what a panel has with its gap.
    static double Share(double gap, double panel) => Math.Round(gap / (panel + gap), 4);

    static Annotation Head(SmallPanel panel, int i) => new()
    {
        Text = $"<b>{PlotlyText.Escape(panel.Title)}</b>{(panel.Subtitle is null ? "" : "<br>" + PlotlyText.Escape(panel.Subtitle))}",
        X = 0.5,
        Y = 1,
        Yshift = 2,
        Xref = $"x{Number(i)} domain",
        Yref = $"y{Number(i)} domain",
        Font = new() { Size = 12 },
    };

    static string Number(int i) => i == 0 ? "" : FormattableString.Invariant($"{i + 1}");
}
