using Plotly.NET;

namespace BackpropLab;

public static partial class PlotlyNet
{
    /// <summary>
    /// A chart of Plotly.NET as a figure of this library: with a caption, a description, its traces as a table, and drawn with
    /// the network off. What the chart does not say itself, the colours above all, is as in the library's own figures, so that
    /// it is legible on light and on dark pages; a template is left out for that.
    /// </summary>
    /// <param name="chart">A chart of traces over x and y.</param>
    /// <param name="description">What it shows, in words and numbers, for those who do not see it.</param>
    /// <param name="title">The caption; the chart's own title when left out.</param>
    /// <exception cref="ArgumentException">There is no description or no title, or a trace is of a kind that is not drawn here.</exception>
    /// <example><code>chart.WithTitle("Loss").ToFigure("The loss falls from 0.69 to 0.03 in 5000 epochs.")</code></example>
    public static Figure ToFigure(this GenericChart chart, string description, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(chart);
        ArgumentException.ThrowIfNullOrWhiteSpace(description);
        var figure = new ChartFigure(ChartJson.Parse(chart), title);
        return new(figure.Title, description, figure.Json, figure.Height, figure.Alone, TraceTable.Of(figure.Data, figure.Layout));
    }
}
