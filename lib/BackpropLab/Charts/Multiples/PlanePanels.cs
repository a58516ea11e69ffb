using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>Small pictures of the same plane: its axes, and its samples thinned so that many panels stay light.</summary>
sealed class PlanePanels
{
    // Points of all panels together that a page draws in a blink.
    const int Points = 1000;
    const int MostPanels = 16;

    readonly Dataset data;
    readonly PlaneGrid grid;
    readonly int[] rows;
    readonly int panels;

    public PlanePanels(Dataset data, PlaneGrid grid, int panels)
    {
        (this.data, this.grid, this.panels) = (data, grid, panels);
        var shown = Math.Min(data.Samples, Points / panels);
        rows = [.. Enumerable.Range(0, shown).Select(i => (int)((long)i * data.Samples / shown))];
    }

    /// <summary>The nodes from left to right of a panel's field.</summary>
    public const int Columns = 44;

    public static void Check(int panels, string what, string parameter)
    {
        if (panels > MostPanels)
        {
            throw new ArgumentException(
                $"There are {panels} {what}: up to {MostPanels} can be read side by side. Draw a part of them.", parameter);
        }
    }

    /// <summary>A field under the samples, with the axes of the plane.</summary>
    public SmallPanel Panel(string title, string? subtitle, bool isFirst, params Trace[] under) => new(
        title,
        Axis(data.FeatureNames[0], grid.X),
        Axis(data.FeatureNames[1], grid.Y),
        [.. under, .. Samples(isFirst)],
        subtitle);

    public PlotlyFigure Figure(string title, IReadOnlyList<SmallPanel> all, int columns, double scaleRoom) => new SmallMultiples
    {
        Title = title,
        Panels = all,
        Columns = columns,
        Aspect = Math.Clamp(grid.Aspect, 0.5, 1.2),
        Margin = new() { L = 48, R = 16 + scaleRoom, T = 74, B = 46 },
    }.ToPlotly();

    /// <summary>What is left out, and how classes are told apart.</summary>
    public string Describe()
    {
        var classes = Enumerable.Range(0, data.ClassCount).Select(k => $"{data.ClassNames[k]} ({Palette.SymbolName(k)})");
        return $"Over the plane of {data.FeatureNames[0]} and {data.FeatureNames[1]} stand the samples of {string.Join(" and ", classes)}"
            + (rows.Length < data.Samples ? $", {rows.Length} of {data.Samples} in each panel. " : ". ");
    }

    IEnumerable<Trace> Samples(bool isFirst) =>
        from k in Enumerable.Range(0, data.ClassCount)
        let own = rows.Where(row => data.Labels[row] == k).ToArray()
        where own.Length > 0
        select new ScatterTrace
        {
            Name = PlotlyText.Escape(PlaneSamples.ClassName(data, k)),
            Legendgroup = PlotlyText.Escape(PlaneSamples.ClassName(data, k)),
            Showlegend = isFirst,
            Mode = "markers",
            X = [.. own.Select(row => Math.Round(data.X[row, 0], 4))],
            Y = [.. own.Select(row => Math.Round(data.X[row, 1], 4))],
            Marker = new()
            {
                Color = Palette.Series(k),
                Symbol = Palette.Symbol(k),
                Size = panels > 4 ? 4.5 : 5.5,
                Line = new() { Color = Palette.Halo, Width = 0.5 },
            },
            Hoverinfo = "skip",
        };

    static Axis Axis(string name, double[] nodes) => new()
    {
        Title = new() { Text = PlotlyText.Escape(name), Standoff = 6, Font = new() { Size = 14 } },
        Range = [nodes[0], nodes[^1]],
        Nticks = 5,
        Showgrid = false,
        Automargin = false,
    };
}
