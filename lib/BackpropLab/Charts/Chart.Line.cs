using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>One curve through the points (x, y).</summary>
    /// <param name="x">The abscissas (N).</param>
    /// <param name="y">The ordinates (N).</param>
    /// <param name="title">The caption.</param>
    /// <param name="xTitle">What runs to the right.</param>
    /// <param name="yTitle">What runs up.</param>
    /// <param name="logarithmic">Whether the upward axis is logarithmic; every y is positive then.</param>
    /// <exception cref="ArgumentException">The counts differ or are zero, or a value is NaN or infinite.</exception>
    public static Figure Line(
        IReadOnlyList<double> x, IReadOnlyList<double> y, string title = "Curve", string xTitle = "x", string yTitle = "y", bool logarithmic = false) =>
        Line([new(yTitle, x, y)], title, xTitle, yTitle, logarithmic);

    /// <summary>Several curves over the same axes, told apart by colour and dashes.</summary>
    /// <param name="curves">The curves, each with points of its own.</param>
    /// <param name="title">The caption.</param>
    /// <param name="xTitle">What runs to the right.</param>
    /// <param name="yTitle">What runs up.</param>
    /// <param name="logarithmic">Whether the upward axis is logarithmic; every y is positive then.</param>
    /// <exception cref="ArgumentException">
    /// There is no curve or no point, the counts differ, a value is NaN or infinite, or not positive on a logarithmic axis.
    /// </exception>
    public static Figure Line(
        IReadOnlyList<Curve> curves, string title = "Curves", string xTitle = "x", string yTitle = "y", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(curves);
        Guard.NotEmpty(curves.Count, nameof(curves), nameof(curves));
        foreach (var curve in curves)
            ChartGuard.Curve(curve, logarithmic, nameof(curves));

        var traces = curves.Select((curve, i) => new ScatterTrace
        {
            Name = PlotlyText.Escape(curve.Name),
            Mode = "lines",
            X = curve.X,
            Y = curve.Y,
            Line = Stroke(i),
            Hovertemplate = CurveHover(xTitle, yTitle),
        });
        return new(
            $"Line chart of {yTitle} against {xTitle}{ScaleWords(logarithmic)}. " + string.Join(" ", curves.Select(Course)),
            new([.. traces], CurveLayout(title, xTitle, yTitle, logarithmic, curves)),
            CurveTable(curves, xTitle, yTitle));
    }

    static Line Stroke(int i) => new() { Color = Palette.Series(i), Width = 2.25, Dash = Palette.Dash(i) };

    static string CurveHover(string xTitle, string yTitle) =>
        $"{PlotlyText.Escape(xTitle)} = %{{x}}<br>{PlotlyText.Escape(yTitle)} = %{{y:.5g}}";

    static Layout CurveLayout(string title, string xTitle, string yTitle, bool logarithmic, IReadOnlyList<Curve> curves) => new()
    {
        Title = Title.Of(title),
        Xaxis = new() { Title = PlaneTitle(xTitle) },
        Yaxis = logarithmic ? LogarithmicAxis(yTitle, curves) : new() { Title = PlaneTitle(yTitle) },
        Showlegend = curves.Count > 1,
        Height = 400,
    };

    static Axis LogarithmicAxis(string title, IReadOnlyList<Curve> curves)
    {
        var decades = Math.Log10(curves.Max(curve => curve.Y.Max()) / curves.Min(curve => curve.Y.Min()));
        return decades < 2.5
            ? new() { Title = PlaneTitle(title), Type = "log", Tickformat = "~g", Dtick = "D2" }
            : new() { Title = PlaneTitle(title), Type = "log", Exponentformat = "power", Dtick = Math.Ceiling(decades / 8) };
    }

    static string ScaleWords(bool logarithmic) => logarithmic ? " on a logarithmic axis" : "";

    static string Course(Curve curve)
    {
        var lowest = curve.Y.Min();
        var at = curve.X[curve.Y.TakeWhile(y => y > lowest).Count()];
        return $"{curve.Name}: {curve.Y.Count} points, from {NumberText.Short(curve.Y[0])} at {NumberText.Short(curve.X[0])} "
            + $"to {NumberText.Short(curve.Y[^1])} at {NumberText.Short(curve.X[^1])}, "
            + $"lowest {NumberText.Short(lowest)} at {NumberText.Short(at)}, highest {NumberText.Short(curve.Y.Max())}.";
    }

    // Curves over the same abscissas share a column of them; others stand below each other with their name.
    static DataTable CurveTable(IReadOnlyList<Curve> curves, string xTitle, string yTitle)
    {
        if (curves.Count == 1 || curves.All(curve => curve.X.SequenceEqual(curves[0].X)))
        {
            var rows = EvenlySpaced(curves[0].X.Count);
            return new(
                [
                    TableColumn.Numbers(xTitle, [.. rows.Select(row => curves[0].X[row])]),
                    .. curves.Select(curve => TableColumn.Numbers(curve.Name, [.. rows.Select(row => curve.Y[row])])),
                ],
                RowsNote(rows.Length, curves[0].X.Count));
        }

        var picked = curves.SelectMany(curve => EvenlySpaced(curve.X.Count).Select(row => (curve.Name, X: curve.X[row], Y: curve.Y[row]))).ToArray();
        return new(
            [
                TableColumn.Text("curve", picked.Select(point => point.Name)),
                TableColumn.Numbers(xTitle, [.. picked.Select(point => point.X)]),
                TableColumn.Numbers(yTitle, [.. picked.Select(point => point.Y)]),
            ],
            RowsNote(picked.Length, curves.Sum(curve => curve.X.Count)));
    }

    internal static int[] EvenlySpaced(int count) =>
        count <= TableRows
            ? [.. Enumerable.Range(0, count)]
            : [.. Enumerable.Range(0, TableRows).Select(i => (int)Math.Round(i * (count - 1.0) / (TableRows - 1)))];

    internal static string? RowsNote(int shown, int count) =>
        shown < count ? $"{shown} of {count} points, evenly spaced; {count - shown} are left out." : null;
}
