using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>An activation function and its derivative, point by point.</summary>
sealed record ActivationCurves(string Name, double[] A, double[] H, double[] Slope)
{
    public double Lowest => Math.Min(H.Min(), Slope.Min());

    public double Highest => Math.Max(H.Max(), Slope.Max());

    public static ActivationCurves Of(Activation activation, double from, double to, int steps)
    {
        var a = Spread(from, to, steps);
        // At a kink the derivative jumps: a gap says so, a line from one value to the other would not.
        if (activation.HasKink && from < 0 && to > 0)
            a = [.. a.Where(value => value < -1e-9), 0, double.NaN, double.Epsilon, .. a.Where(value => value > 1e-9)];
        return new(
            activation.ToString(),
            a,
            [.. a.Select(value => activation.Apply(AtKink(value)))],
            [.. a.Select(value => activation.Derivative(AtKink(value)))]);
    }

    public SmallPanel Panel(double[] window, double[] upwards, bool inLegend) => new(
        Name,
        Axis("a", window),
        Axis("", upwards),
        [Line("h(a)", H, 0, inLegend), Line("h′(a)", Slope, 1, inLegend)]);

    public string Describe() =>
        $"{Name}: h from {NumberText.Short(H.Min())} to {NumberText.Short(H.Max())}, "
        + $"h′ from {NumberText.Short(Slope.Min())} to {NumberText.Short(Slope.Max())}, "
        + $"at the ends {NumberText.Short(Slope[0])} and {NumberText.Short(Slope[^1])}.";

    public static DataTable Table(IReadOnlyList<Activation> activations, double from, double to)
    {
        var a = Spread(from, to, 8);
        return new(
        [
            TableColumn.Numbers("a", a),
            .. activations.SelectMany(activation => new[]
            {
                TableColumn.Numbers($"{activation} h", [.. a.Select(activation.Apply)]),
                TableColumn.Numbers($"{activation} h′", [.. a.Select(activation.Derivative)]),
            }),
        ]);
    }

    ScatterTrace Line(string name, double[] y, int style, bool inLegend) => new()
    {
        Name = name,
        Legendgroup = name,
        Showlegend = inLegend,
        Mode = "lines",
        X = [.. A.Select(Rounded)],
        Y = [.. y.Select(Rounded)],
        Line = new() { Color = Palette.Series(style), Width = 2.25, Dash = Palette.Dash(style), Simplify = false },
        Hovertemplate = $"a = %{{x:.3g}}<br>{name} = %{{y:.4g}}<extra></extra>",
    };

    static Axis Axis(string title, double[] range) => new()
    {
        Title = new() { Text = title, Standoff = 6, Font = new() { Size = 14 } },
        Range = range,
        Nticks = 6,
        Zeroline = true,
        Automargin = false,
    };

    // A hundred-thousandth is finer than a pixel; adding 0 takes the sign from -0.
    static double Rounded(double value) => Math.Round(value, 5) + 0.0;

    static double AtKink(double a) => double.IsNaN(a) ? 0 : a;

    static double[] Spread(double from, double to, int steps) =>
        [.. Enumerable.Range(0, steps + 1).Select(i => from + (to - from) * i / steps)];
}
