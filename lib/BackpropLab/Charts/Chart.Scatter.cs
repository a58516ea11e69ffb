using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Plotly;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Chart
{
    const int TableRows = 50;

    /// <summary>The samples of a labelled data set in the plane of two features, each class with its colour and marker.</summary>
    /// <param name="data">The samples, at least two features.</param>
    /// <param name="title">The caption; the data set's name when left out.</param>
    /// <param name="xFeature">The column of X (0..D-1) that goes to the right.</param>
    /// <param name="yFeature">The column of X (0..D-1) that goes up.</param>
    /// <exception cref="ArgumentOutOfRangeException">The data have no column of that number.</exception>
    public static Figure Scatter(Dataset data, string? title = null, int xFeature = 0, int yFeature = 1)
    {
        ArgumentNullException.ThrowIfNull(data);
        ChartGuard.Feature(data, xFeature, nameof(xFeature));
        ChartGuard.Feature(data, yFeature, nameof(yFeature));
        var (x, y) = (data.X.Column(xFeature).ToArray(), data.X.Column(yFeature).ToArray());
        var (xName, yName) = (data.FeatureNames[xFeature], data.FeatureNames[yFeature]);
        var classes = Enumerable.Range(0, data.ClassCount).Where(k => data.Labels.Contains(k)).ToArray();
        var layout = new Layout
        {
            Title = Title.Of(title ?? data.Name),
            Xaxis = new() { Title = PlaneTitle(xName) },
            Yaxis = new() { Title = PlaneTitle(yName), Scaleanchor = HaveLikeSpans(x, y) ? "x" : null },
            Showlegend = classes.Length > 1,
            Height = HaveLikeSpans(x, y) ? 100 + 620 * Math.Clamp(Span(y) / Span(x), 0.5, 0.75) : 430,
        };
        var traces = classes.Select(k => Points(data, k, x, y, xName, yName)).ToArray();
        return new(ScatterDescription(data, classes, x, y, xName, yName), new(traces, layout), SampleTable(data, x, y, xName, yName));
    }

    /// <summary>Labelled samples in the plane.</summary>
    /// <param name="x">The samples (N, 2).</param>
    /// <param name="t">Their class numbers (N, 1), or one-hot (N, K).</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a value is NaN, infinite or no class.</exception>
    public static Figure Scatter(Matrix<double> x, Matrix<double> t, string title = "Samples") =>
        Scatter(Labelled(x, t), title);

    static Dataset Labelled(Matrix<double> x, Matrix<double> t)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(t);
        return x.ColumnCount == 2
            ? new("Samples", x, ChartGuard.Labels(t, x.RowCount, nameof(t)))
            : throw new ArgumentException($"x is ({x.RowCount}, {x.ColumnCount}) but the plane has two coordinates: (N, 2) is expected.", nameof(x));
    }

    static ScatterTrace Points(Dataset data, int k, double[] x, double[] y, string xName, string yName)
    {
        var rows = Enumerable.Range(0, data.Samples).Where(row => data.Labels[row] == k).ToArray();
        return new()
        {
            Name = PlotlyText.Escape(data.ClassNames[k]),
            Mode = "markers",
            X = [.. rows.Select(row => x[row])],
            Y = [.. rows.Select(row => y[row])],
            Marker = new() { Color = Palette.Series(k), Symbol = Palette.Symbol(k), Size = 8, Line = new() { Color = Palette.Halo, Width = 0.75 } },
            Hovertemplate = PointHover(xName, yName),
        };
    }

    static string PointHover(string xName, string yName) =>
        $"{PlotlyText.Escape(xName)} = %{{x:.4g}}<br>{PlotlyText.Escape(yName)} = %{{y:.4g}}";

    static Title PlaneTitle(string name) => new() { Text = PlotlyText.Escape(name), Standoff = 8, Font = new() { Size = 14 } };

    // Features of one kind keep their shape in the picture; lengths against years would only be squeezed.
    static bool HaveLikeSpans(double[] x, double[] y) => Span(x) > 0 && Span(y) > 0 && Span(x) / Span(y) is > 1 / 3.0 and < 3;

    static double Span(double[] values) => values.Max() - values.Min();

    static string ScatterDescription(Dataset data, int[] classes, double[] x, double[] y, string xName, string yName)
    {
        var counts = classes.Select(k => $"{data.Labels.Count(label => label == k)} of {data.ClassNames[k]} ({Palette.SymbolName(k)})");
        return $"Scatter plot of {data.Samples} points: {Range(xName, x)} to the right, {Range(yName, y)} up. "
            + $"{classes.Length} {(classes.Length == 1 ? "class" : "classes")}: {string.Join(", ", counts)}.";
    }

    static string Range(string name, IReadOnlyCollection<double> values) =>
        $"{name} from {NumberText.Short(values.Min())} to {NumberText.Short(values.Max())}";

    static DataTable SampleTable(Dataset data, double[] x, double[] y, string xName, string yName) =>
        new(
            [
                TableColumn.Numbers("row", [.. Enumerable.Range(0, Math.Min(TableRows, data.Samples)).Select(row => (double)row)]),
                TableColumn.Numbers(xName, x[..Math.Min(TableRows, x.Length)]),
                TableColumn.Numbers(yName, y[..Math.Min(TableRows, y.Length)]),
                TableColumn.Text("class", data.Labels.Take(TableRows).Select(label => data.ClassNames[label])),
            ],
            DataTable.OnlyFirst(Math.Min(TableRows, data.Samples), data.Samples));
}
