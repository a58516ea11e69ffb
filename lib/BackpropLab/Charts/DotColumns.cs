using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>
/// Groups of numbers as columns of dots: equal or nearly equal values stand side by side, from the middle outwards, so
/// that a column is as wide as its values are dense, and the same numbers give the same picture.
/// </summary>
sealed class DotColumns
{
    public const int MostGroups = 20;

    // As many dots as a page draws in a blink.
    const int MostDots = 3000;
    // The axis is divided into so many stretches, each about as high as a dot: values of one stretch stand side by side.
    const int Stretches = 45;
    const double HalfWidth = 0.38;
    const double DotWidth = 0.06;

    readonly ValueGroup[] groups;

    public DotColumns(ValueGroup[] groups)
    {
        this.groups = groups;
        var (low, high) = (groups.Min(group => group.Sorted[0]), groups.Max(group => group.Sorted[^1]));
        var room = high > low ? 0.06 * (high - low) : Math.Max(0.1 * Math.Abs(low), 1e-3);
        Window = [low - room, high + room];
    }

    public double[] Window { get; }

    public ScatterTrace Dots(string value)
    {
        var dots = groups.SelectMany((group, i) => Shown(group).GroupBy(Stretch).SelectMany(row => Row(i, [.. row]))).ToArray();
        return new()
        {
            Name = dots.Length < groups.Sum(group => group.Sorted.Length) ? "values, every so many" : "values",
            Mode = "markers",
            X = [.. dots.Select(dot => dot.X)],
            Y = [.. dots.Select(dot => dot.Y)],
            Marker = new() { Color = Palette.Series(0), Symbol = Palette.Symbol(0), Size = 6, Line = new() { Color = Palette.Halo, Width = 0.5 } },
            Hovertemplate = $"{PlotlyText.Escape(value)} = %{{y:.4g}}<extra></extra>",
        };
    }

    public ScatterTrace Medians() => Lines("median", 3, (group, i) => Level(i, group.Median));

    public ScatterTrace Boxes() => Lines("quartiles", 1.5, (group, i) =>
    [
        (i - HalfWidth, group.LowerQuartile), (i + HalfWidth, group.LowerQuartile), (i + HalfWidth, group.UpperQuartile),
        (i - HalfWidth, group.UpperQuartile), (i - HalfWidth, group.LowerQuartile),
    ]);

    public string Describe(string value) =>
        $"The {value} of {(groups.Length == 1 ? "one group" : $"{groups.Length} groups")}. " + string.Join(" ", groups.Select(group =>
            group.Sorted.Length == 1
                ? $"{group.Name}: 1 value, {NumberText.Short(group.Median)}."
                : $"{group.Name}: {group.Sorted.Length} values from {NumberText.Short(group.Sorted[0])} to {NumberText.Short(group.Sorted[^1])}, "
                    + $"median {NumberText.Short(group.Median)}, half of them between {NumberText.Short(group.LowerQuartile)} and {NumberText.Short(group.UpperQuartile)}."));

    public DataTable Table() => new(
    [
        TableColumn.Text("group", groups.Select(group => group.Name)),
        TableColumn.Numbers("values", [.. groups.Select(group => (double)group.Sorted.Length)]),
        TableColumn.Numbers("lowest", [.. groups.Select(group => group.Sorted[0])]),
        TableColumn.Numbers("lower quartile", [.. groups.Select(group => group.LowerQuartile)]),
        TableColumn.Numbers("median", [.. groups.Select(group => group.Median)]),
        TableColumn.Numbers("upper quartile", [.. groups.Select(group => group.UpperQuartile)]),
        TableColumn.Numbers("highest", [.. groups.Select(group => group.Sorted[^1])]),
        TableColumn.Numbers("mean", [.. groups.Select(group => group.Mean)]),
        TableColumn.Numbers("standard deviation", [.. groups.Select(group => group.Deviation)]),
    ]);

    // The values that are drawn: of very many those at evenly spaced ranks, the lowest and the highest among them.
    IEnumerable<double> Shown(ValueGroup group)
    {
        var (count, most) = (group.Sorted.Length, MostDots / groups.Length);
        return count <= most ? group.Sorted : Enumerable.Range(0, most).Select(i => group.Sorted[(int)((long)i * (count - 1) / (most - 1))]);
    }

    int Stretch(double value) => (int)((value - Window[0]) / (Window[1] - Window[0]) * Stretches);

    static IEnumerable<(double X, double Y)> Row(int group, double[] values)
    {
        var gap = values.Length == 1 ? 0 : Math.Min(DotWidth, 2 * HalfWidth / (values.Length - 1));
        // 0, 1, -1, 2, -2, ... for an odd number of dots, 0.5, -0.5, 1.5, -1.5, ... for an even one.
        return values.Select((value, i) => (Math.Round(group + gap * (values.Length % 2 == 1 ? (i + 1) / 2 : i / 2 + 0.5) * (i % 2 == 1 ? 1 : -1), 4), value));
    }

    static IEnumerable<(double X, double Y)> Level(int group, double value) => [(group - HalfWidth, value), (group + HalfWidth, value)];

    ScatterTrace Lines(string name, double width, Func<ValueGroup, int, IEnumerable<(double X, double Y)>> line)
    {
        var points = groups.SelectMany((group, i) => line(group, i).Append((X: double.NaN, Y: double.NaN))).ToArray();
        return new()
        {
            Name = name,
            Mode = "lines",
            X = [.. points.Select(point => point.X)],
            Y = [.. points.Select(point => point.Y)],
            Line = new() { Color = Palette.Ink, Width = width },
            Hoverinfo = "skip",
        };
    }
}
