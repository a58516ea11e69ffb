using BackpropLab.Display;
using BackpropLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// The gradients of the loss by every parameter, W1, b1, W2, ..., averaged over the batch, and the deltas that they
/// were made from: δ^l = N ∂loss/∂a^l, named delta1, delta2, ...
/// </summary>
public sealed class Gradients : Renderable
{
    readonly NamedMatrices values = new();
    readonly NamedMatrices deltas = new();

    internal Gradients(LayerGradient[] layers)
    {
        foreach (var gradient in layers)
        {
            values.Add(gradient.Layer.WeightsName, gradient.Weights);
            values.Add(gradient.Layer.BiasesName, gradient.Biases);
            deltas.Add(FormattableString.Invariant($"delta{gradient.Layer.Number}"), gradient.Delta);
        }
    }

    /// <summary>W1, b1, W2, b2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> Names => values.Names;

    /// <summary>delta1, delta2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> DeltaNames => deltas.Names;

    /// <summary>The gradient by a parameter, of that parameter's shape, or a layer's delta (N, units).</summary>
    /// <param name="name">W1, b1, ..., delta1, ...</param>
    /// <exception cref="ArgumentException">There is no such gradient.</exception>
    public Matrix<double> this[string name] =>
        name is not null && name.StartsWith("delta", StringComparison.Ordinal) ? deltas[name] : values[name!];

    /// <summary>Every gradient and delta with its shape.</summary>
    public override string ToString() => $"{values.Shapes("Gradients")}\n{deltas.Shapes("Deltas")}";

    internal override void WriteHtml(HtmlOutput html)
    {
        values.Shapes("Gradients").WriteHtml(html);
        deltas.Shapes("Deltas").WriteHtml(html);
    }
}
