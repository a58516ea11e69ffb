using BackpropLab.Charts;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    // The side of a cell in pixels, which keeps the diagram of a few classes as wide as it is high.
    const double SmallCell = 44;
    const double LargeCell = 90;
    const int FewClasses = 6;

    /// <summary>
    /// How often each true class was taken for each class. Right answers are blue, by their share of the true class; errors
    /// are orange, by their share compared with the commonest error, so that rare ones show too.
    /// </summary>
    /// <param name="confusion">What was counted, at least 2 and at most 30 classes.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no sample, or there are too few or too many classes.</exception>
    /// <example><code>Chart.Confusion(ConfusionMatrix.Of(net, test))</code></example>
    public static Figure Confusion(ConfusionMatrix confusion, string title = "Confusion matrix")
    {
        ArgumentNullException.ThrowIfNull(confusion);
        Guard.NotEmpty(confusion.Samples, "The confusion matrix", nameof(confusion));
        var heat = new ConfusionHeat(confusion);
        if (heat.Classes is < 2 or > 30)
        {
            throw new ArgumentException(
                $"The confusion matrix has {heat.Classes} classes: from 2 to 30 can be read. Count fewer classes, or show it as a table.", nameof(confusion));
        }

        var cell = Math.Clamp(300.0 / heat.Classes, heat.Classes > 15 ? SmallCell / 2 : SmallCell, LargeCell);
        var isSquare = heat.Classes <= FewClasses;
        var layout = new Layout
        {
            Title = Title.Of(title),
            Xaxis = ClassAxis("predicted class", confusion, [-0.5, heat.Classes - 0.5], anchor: null, isSquare),
            Yaxis = ClassAxis("true class", confusion, [heat.Classes - 0.5, -0.5], isSquare ? "x" : null, isSquare),
            Height = Math.Round(62 + cell * heat.Classes),
            Meta = new() { KeepHeight = true },
        };
        return new(heat.Describe(), new([heat.Trace()], layout), heat.Table());
    }

    static Axis ClassAxis(string title, ConfusionMatrix confusion, double[] range, string? anchor, bool isSquare) => new()
    {
        Title = PlaneTitle(title),
        Range = range,
        Tickvals = [.. Enumerable.Range(0, confusion.ClassNames.Count).Select(k => (double)k)],
        Ticktext = [.. confusion.ClassNames.Select(PlotlyText.Escape)],
        Scaleanchor = anchor,
        Constrain = isSquare ? "domain" : null,
        Showgrid = false,
        Showline = false,
    };
}
