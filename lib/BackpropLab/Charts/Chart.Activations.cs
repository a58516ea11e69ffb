using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Chart
{
    const int ActivationSteps = 80;

    // The window reaches no further up or down: tanh and the derivatives need half of it, and ReLU may leave it above.
    const double ActivationWindow = 2;

    /// <summary>
    /// Activation functions and their derivatives side by side over the same window, -2 to 2 upwards at the most, so that
    /// slopes can be compared.
    /// </summary>
    /// <param name="activations">The functions; sigmoid, tanh, ReLU and a leaky ReLU when left out.</param>
    /// <param name="from">The lowest pre-activation a.</param>
    /// <param name="to">The highest.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no function, or the range is empty or not finite.</exception>
    /// <example><code>Chart.Activations([Activation.Tanh, Activation.Relu], from: -3, to: 3)</code></example>
    public static Figure Activations(
        IReadOnlyList<Activation>? activations = null, double from = -4, double to = 4, string title = "Activations and their derivatives")
    {
        activations ??= [Activation.Sigmoid, Activation.Tanh, Activation.Relu, Activation.LeakyRelu(0.1)];
        Guard.NotEmpty(activations.Count, nameof(activations), nameof(activations));
        ChartGuard.Range(from, to, nameof(from));

        var curves = activations.Select(activation => ActivationCurves.Of(activation, from, to, ActivationSteps)).ToArray();
        var (low, high) = (curves.Min(curve => curve.Lowest), curves.Max(curve => curve.Highest));
        var figure = new SmallMultiples
        {
            Title = title,
            Panels = [.. curves.Select((curve, i) => curve.Panel(
                [from, to], [Math.Max(low, -ActivationWindow) - 0.1, Math.Min(high, ActivationWindow) + 0.1], inLegend: i == 0))],
            Columns = curves.Length is 1 or 2 or 4 ? Math.Min(2, curves.Length) : 3,
            Aspect = 0.58,
            Margin = new() { L = 44, R = 14, T = 56, B = 44 },
            Narrowest = 130,
            ColumnGap = 28,
            RowGap = 34,
        };
        return new(
            $"Each function h(a) and its derivative h′(a) for a from {NumberText.Short(from)} to {NumberText.Short(to)}. "
            + string.Join(" ", curves.Select(curve => curve.Describe())),
            figure.ToPlotly(),
            ActivationCurves.Table(activations, from, to));
    }
}
