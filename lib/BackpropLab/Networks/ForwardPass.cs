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
    readonly LayerPass[] layers;
    readonly NamedMatrices values = new();

    internal ForwardPass(Matrix<double> input, LayerPass[] layers, long parametersVersion)
    {
        (Input, this.layers, ParametersVersion) = (input, layers, parametersVersion);
        values.Add("z0", input);
        foreach (var (layer, a, z) in layers)
        {
            values.Add(FormattableString.Invariant($"a{layer.Number}"), a);
            values.Add(FormattableString.Invariant($"z{layer.Number}"), z);
        }
    }

    /// <summary>z0, a1, z1, a2, z2, ... in the order of the calculation.</summary>
    public IReadOnlyList<string> Names => values.Names;

    /// <summary>The number of layers of weights L.</summary>
    public int Layers => layers.Length;

    /// <summary>The inputs X = z0 (N, D).</summary>
    public Matrix<double> Input { get; }

    /// <summary>The pre-activations of the output layer (N, K).</summary>
    public Matrix<double> Logits => layers[^1].A;

    /// <summary>The outputs (N, K): probabilities, or the logits themselves for <see cref="Loss.SquaredError"/>.</summary>
    public Matrix<double> Output => layers[^1].Z;

    /// <summary>The pre-activations (a1, a2, ...) or the activations (z0, z1, ...) of a layer (N, units).</summary>
    /// <param name="name">a1, z1, ...</param>
    /// <exception cref="ArgumentException">There is no such intermediate.</exception>
    public Matrix<double> this[string name] => values[name];

    /// <summary>z1, z2, ... of the hidden layers.</summary>
    internal IReadOnlyList<Matrix<double>> Hidden => [.. layers.SkipLast(1).Select(layer => layer.Z)];

    /// <summary>a^l and z^l of a layer.</summary>
    internal LayerPass this[Layer layer] => layers[layer.Number - 1];

    /// <summary>The <see cref="ParameterStore{T}.Version"/> that the samples went through.</summary>
    internal long ParametersVersion { get; }

    internal bool HasValuesOf(ForwardPass other) =>
        layers.Zip(other.layers).All(pair => pair.First.A.Equals(pair.Second.A) && pair.First.Z.Equals(pair.Second.Z));

    internal bool Fits(NetworkShape shape) =>
        Input.ColumnCount == shape.Inputs && layers.Select(layer => layer.A.ColumnCount).SequenceEqual(shape.Layers.Select(layer => layer.Outputs));

    /// <summary>Every name with its shape.</summary>
    public override string ToString() => Shapes.ToString();

    internal override void WriteHtml(HtmlOutput html) => Shapes.WriteHtml(html);

    Table Shapes => values.Shapes("Forward pass", Names);
}
