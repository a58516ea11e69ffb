using BackpropLab.Charts;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>How large each layer's weight gradient was during training, epoch by epoch, on a logarithmic axis.</summary>
    /// <param name="history">What a training returned that recorded the norms.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">No norms were recorded, or all are 0.</exception>
    /// <example><code>
    /// var history = net.Train(train, new() { RecordGradientNorms = true });
    /// Chart.GradientNorms(history)
    /// </code></example>
    public static Figure GradientNorms(TrainingHistory history, string title = "Gradient norms per layer")
    {
        ArgumentNullException.ThrowIfNull(history);
        return history.GradientNorms.Count > 0
            ? GradientNorms([.. history.GradientNorms.Select(layer => (layer.Key, layer.Value))], title)
            : throw new ArgumentException(
                "The history holds no gradient norms: train with RecordGradientNorms = true and for at least one epoch.", nameof(history));
    }

    /// <summary>Norms of gradients, epoch by epoch, on a logarithmic axis; where a norm is 0 its line has a gap.</summary>
    /// <param name="layers">For each layer its name and the norm in epoch 1, 2, 3, ..., none negative.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no layer or no epoch, a norm is negative, NaN or infinite, or all are 0.</exception>
    public static Figure GradientNorms(
        IReadOnlyList<(string Name, IReadOnlyList<double> Norms)> layers, string title = "Gradient norms per layer")
    {
        ArgumentNullException.ThrowIfNull(layers);
        Guard.NotEmpty(layers.Count, nameof(layers), nameof(layers));
        foreach (var (name, norms) in layers)
            ChartGuard.Norms(name, norms, nameof(layers));
        if (layers.All(layer => layer.Norms.All(norm => norm == 0)))
            throw new ArgumentException("Every gradient norm is 0: nothing flows back, and a logarithmic axis cannot show it.", nameof(layers));

        var curves = layers.Select(layer => new Curve(layer.Name, Epochs(layer.Norms.Count), layer.Norms)).ToArray();
        var positive = curves
            .Select(curve => curve with { X = [.. curve.X.Where((_, i) => curve.Y[i] > 0)], Y = [.. curve.Y.Where(norm => norm > 0)] })
            .Where(curve => curve.Y.Count > 0)
            .ToArray();
        return new(
            "Line chart of the Frobenius norm of each layer's gradient against the epoch on a logarithmic axis. "
            + string.Join(" ", curves.Select(curve => Course(curve) + ZeroWords(curve))),
            new([.. curves.Select(NormTrace)], CurveLayout(title, "epoch", "gradient norm", logarithmic: true, positive) with { Showlegend = true }),
            CurveTable(curves, "epoch", "gradient norm"));
    }

    /// <summary>How large each layer's weight gradient is in several networks as they stand, layer by layer, on a logarithmic axis.</summary>
    /// <param name="networks">For each its name and the network.</param>
    /// <param name="data">The samples over which the gradients are taken.</param>
    /// <param name="title">The caption.</param>
    /// <exception cref="ArgumentException">There is no network, the data do not fit one, or a norm is 0.</exception>
    /// <example><code>Chart.GradientNorms([("tanh", tanh), ("ReLU", relu)], train)</code></example>
    public static Figure GradientNorms(
        IReadOnlyList<(string Name, Mlp Network)> networks, Dataset data, string title = "Norm of each layer's gradient")
    {
        ArgumentNullException.ThrowIfNull(networks);
        ArgumentNullException.ThrowIfNull(data);
        return Line(
            [.. networks.Select(item => new Curve(item.Name, item.Network.Gradients(data.X, data.T).WeightNorms))],
            title, "layer", "gradient norm", logarithmic: true);
    }

    static ScatterTrace NormTrace(Curve curve, int i)
    {
        var shown = ThinnedCurve.Of(curve);
        return new()
        {
            Name = PlotlyText.Escape(curve.Name),
            Mode = "lines",
            X = shown.X,
            Y = [.. shown.Y.Select(norm => norm > 0 ? norm : double.NaN)],
            Line = Stroke(i),
            Hovertemplate = CurveHover("epoch", "gradient norm"),
        };
    }

    static string ZeroWords(Curve curve)
    {
        var zeros = curve.Y.Count(norm => norm == 0);
        return zeros == 0 ? "" : $" It is 0 in {zeros} of {curve.Y.Count} epochs, where the line has a gap.";
    }
}
