using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace BackpropLab;

public static partial class PlotlyNet
{
    /// <summary>
    /// Sets any property that plotly.js has: of a trace, a layout, an axis, a marker. The part itself is changed, and returned.
    /// </summary>
    /// <param name="part">A part of a chart.</param>
    /// <param name="property">The name in plotly.js's reference; a dot leads into a part of the part: "marker.color".</param>
    /// <param name="value">A number, a text, a truth value, a list of them, a matrix (its rows) or a part.</param>
    /// <exception cref="ArgumentException">A name is empty.</exception>
    /// <example><code>new Trace2D("scatter").With("mode", "markers").With("marker.color", "#0072b2")</code></example>
    public static T With<T>(this T part, string property, object value) where T : DynamicObj.DynamicObj
    {
        ArgumentNullException.ThrowIfNull(part);
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(value);
        var names = property.Split('.');
        if (names.Any(string.IsNullOrWhiteSpace))
        {
            throw new ArgumentException(
                $"“{property}” names no property of plotly.js: a name such as “opacity” is expected, or names with a dot between them, “marker.color”.",
                nameof(property));
        }

        DynamicObj.DynamicObj inner = part;
        foreach (var name in names[..^1])
            inner = Inner(inner, name);
        inner.SetProperty(names[^1], value is Matrix<double> matrix ? matrix.ToRowArrays() : value);
        return part;
    }

    /// <summary>Sets any property of a chart's layout, as <see cref="With"/> does.</summary>
    /// <example><code>chart.WithLayout("legend.orientation", "h")</code></example>
    public static GenericChart WithLayout(this GenericChart chart, string property, object value)
    {
        ArgumentNullException.ThrowIfNull(chart);
        GenericChart.getLayout(chart).With(property, value);
        return chart;
    }

    /// <summary>Sets any property of all traces of a chart, as <see cref="With"/> does.</summary>
    /// <example><code>chart.WithTraces("line.shape", "spline")</code></example>
    public static GenericChart WithTraces(this GenericChart chart, string property, object value)
    {
        ArgumentNullException.ThrowIfNull(chart);
        foreach (var trace in GenericChart.getTraces(chart))
            trace.With(property, value);
        return chart;
    }

    /// <summary>Gives a chart its title, which <see cref="ToFigure"/> takes for the caption.</summary>
    public static GenericChart WithTitle(this GenericChart chart, string title)
    {
        ArgumentNullException.ThrowIfNull(title);
        return chart.WithLayout("title.text", title);
    }

    /// <summary>Says what runs to the right and what runs up.</summary>
    public static GenericChart WithAxisTitles(this GenericChart chart, string x, string y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        return chart.WithLayout("xaxis.title.text", x).WithLayout("yaxis.title.text", y);
    }

    static DynamicObj.DynamicObj Inner(DynamicObj.DynamicObj part, string name)
    {
        if (part.TryGetPropertyValue(name)?.Value is DynamicObj.DynamicObj inner)
            return inner;

        inner = ChartReader.Part(name);
        part.SetProperty(name, inner);
        return inner;
    }
}
