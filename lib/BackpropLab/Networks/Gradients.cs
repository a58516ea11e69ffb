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
    readonly LayerGradient[] layers;
    readonly NamedMatrices values = new();

    internal Gradients(LayerGradient[] layers)
    {
        this.layers = layers;
        foreach (var gradient in layers)
        {
            values.Add(gradient.Layer.WeightsName, gradient.Weights);
            values.Add(gradient.Layer.BiasesName, gradient.Biases);
        }

        Names = [.. values.Names];
        foreach (var gradient in layers)
            values.Add(FormattableString.Invariant($"delta{gradient.Layer.Number}"), gradient.Delta);
        DeltaNames = [.. values.Names.Skip(Names.Count)];
    }

    /// <summary>W1, b1, W2, b2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>delta1, delta2, ... in the order of the layers.</summary>
    public IReadOnlyList<string> DeltaNames { get; }

    /// <summary>The gradient by a parameter, of that parameter's shape, or a layer's delta (N, units).</summary>
    /// <param name="name">W1, b1, ..., delta1, ...</param>
    /// <exception cref="ArgumentException">There is no such gradient.</exception>
    public Matrix<double> this[string name] => values[name];

    /// <summary>The Frobenius norm of each layer's weight gradient, W1, W2, ...: how loudly a layer is told what to change.</summary>
    public IReadOnlyList<double> WeightNorms => [.. layers.Select(gradient => gradient.Weights.FrobeniusNorm())];

    internal bool Fit(NetworkShape shape) =>
        layers.Select(gradient => (gradient.Layer.Inputs, gradient.Layer.Outputs)).SequenceEqual(shape.Layers.Select(layer => (layer.Inputs, layer.Outputs)));

    /// <summary>Every gradient and delta with its shape.</summary>
    public override string ToString() => $"{GradientShapes}\n{DeltaShapes}";

    internal override void WriteHtml(HtmlOutput html)
    {
        GradientShapes.WriteHtml(html);
        DeltaShapes.WriteHtml(html);
    }

    Table GradientShapes => values.Shapes("Gradients", Names);

    Table DeltaShapes => values.Shapes("Deltas", DeltaNames);
}
