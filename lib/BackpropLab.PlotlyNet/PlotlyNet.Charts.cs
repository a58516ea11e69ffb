using BackpropLab.Guards;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace BackpropLab;

public static partial class PlotlyNet
{
    /// <summary>
    /// A figure of this library as a chart of Plotly.NET, whose functions style it further and combine it with others: trace by
    /// trace and property by property the same. A chart of Plotly.NET does not move, so of an animation it is the last frame,
    /// and its title says so.
    /// </summary>
    /// <param name="figure">Any figure of <see cref="Chart"/>.</param>
    /// <example><code>Chart.Loss(history).ToPlotlyNet().WithTitle("The loss, drawn by Plotly.NET")</code></example>
    public static GenericChart ToPlotlyNet(this Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var chart = ChartReader.Read(figure.PlotlyJson);
        return figure.Animation is { } animation
            ? chart.WithTitle($"{figure.Title} (the last of {animation.Labels.Count} frames: {animation.Labels[^1]})")
            : chart;
    }

    /// <summary>A chart of traces and nothing else: without the template and the size that Plotly.NET gives charts unasked.</summary>
    /// <param name="traces">The traces, drawn in this order.</param>
    /// <exception cref="ArgumentException">There is no trace.</exception>
    /// <example><code>PlotlyNet.Of(new Trace2D("scatter").With("x", x).With("y", y).With("mode", "markers"))</code></example>
    public static GenericChart Of(params Trace[] traces)
    {
        ArgumentNullException.ThrowIfNull(traces);
        Guard.NotEmpty(traces.Length, nameof(traces), nameof(traces));
        return GenericChart.ofTraceObjects(false, ListModule.OfSeq(traces));
    }
}
