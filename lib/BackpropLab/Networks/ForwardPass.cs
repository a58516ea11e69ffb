using BackpropLab.Display;
using BackpropLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>One forward pass with every intermediate: z0 = X, then a1, z1, a2, z2, ... to the outputs.</summary>
/// <example><code>
/// var pass = net.Forward(X);
/// var hidden = pass["z1"];          // (N, H)
/// var probabilities = pass.Output;  // (N, K), the same as pass["z2"] of a network with one hidden layer
/// </code></example>
public sealed class ForwardPass : Renderable
{
    readonly NamedMatrices values;

    internal ForwardPass(NamedMatrices values) => this.values = values;

    /// <summary>z0, a1, z1, a2, z2, ... in the order of the calculation.</summary>
    public IReadOnlyList<string> Names => values.Names;

    /// <summary>The number of layers of weights L.</summary>
    public int Layers => values.Names.Count / 2;

    /// <summary>The inputs X = z0 (N, D).</summary>
    public Matrix<double> Input => values["z0"];

    /// <summary>The pre-activations of the output layer (N, K).</summary>
    public Matrix<double> Logits => values[FormattableString.Invariant($"a{Layers}")];

    /// <summary>The outputs (N, K): probabilities, or the logits themselves for <see cref="Loss.SquaredError"/>.</summary>
    public Matrix<double> Output => values[FormattableString.Invariant($"z{Layers}")];

    /// <summary>The pre-activations (a1, a2, ...) or the activations (z0, z1, ...) of a layer (N, units).</summary>
    /// <param name="name">a1, z1, ...</param>
    /// <exception cref="ArgumentException">There is no such intermediate.</exception>
    public Matrix<double> this[string name] => values[name];

    /// <summary>Every name with its shape.</summary>
    public override string ToString() => Shapes.ToString();

    internal override void WriteHtml(HtmlOutput html) => Shapes.WriteHtml(html);

    Table Shapes => values.Shapes("Forward pass");
}
