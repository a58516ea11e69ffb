using System.Numerics;
using BackpropLab.Display;
using BackpropLab.Networks;

namespace BackpropLab;

/// <summary>
/// A multilayer perceptron: for every layer l, a^l = z^(l-1) W^l + b^l and z^l = h(a^l), with z^0 = X. The last layer's
/// activation belongs to the loss. With no hidden layer it is logistic, softmax or linear regression.
/// </summary>
/// <remarks>Samples are rows. Weights are (inputs, outputs), biases (1, outputs), named W1, b1, W2, b2, ...</remarks>
/// <example><code>
/// var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
/// var history = net.Train(train, new() { LearningRate = 0.1, Epochs = 5000 });
/// Console.WriteLine(net.Accuracy(test));
/// </code></example>
public sealed partial class Mlp : Renderable
{
    /// <summary>As many parameters as are counted and addressed with a whole number of 32 bits, with room to spare: 8 GB.</summary>
    const int MostParameters = 1_000_000_000;

    const int ShownSizes = 20;

    Mlp(NetworkShape shape) => (Shape, Parameters) = (shape, new(shape.Layers));

    /// <summary>The number of inputs, of units in each hidden layer, and of outputs.</summary>
    public IReadOnlyList<int> LayerSizes => Shape.LayerSizes;

    /// <summary>The number of layers of weights L: the hidden ones and the output layer.</summary>
    public int Layers => Shape.Layers.Length;

    /// <summary>The number of inputs D.</summary>
    public int Inputs => Shape.Inputs;

    /// <summary>The number of outputs K.</summary>
    public int Outputs => Shape.Outputs;

    /// <summary>The activation of each hidden layer; L - 1 of them.</summary>
    public IReadOnlyList<Activation> HiddenActivations => Shape.HiddenActivations;

    /// <summary>The loss that training lowers, with the output activation that belongs to it.</summary>
    public Loss Loss => Shape.Loss;

    internal NetworkShape Shape { get; }

    internal ParameterStore<double> Parameters { get; }

    /// <summary>A network whose hidden layers share one activation, its weights normal with variance 1 / inputs.</summary>
    /// <param name="layerSizes">Inputs, units of each hidden layer, outputs: at least two numbers.</param>
    /// <param name="hiddenActivation">The activation of every hidden layer.</param>
    /// <param name="loss">The loss; it decides the output activation.</param>
    /// <param name="seed">The seed of the weights: NumPy's <c>default_rng(seed)</c>, layer by layer, row by row.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or one is below 1.</exception>
    public static Mlp Create(IReadOnlyList<int> layerSizes, Activation hiddenActivation, Loss loss, BigInteger seed) =>
        Create(layerSizes, hiddenActivation, loss, Initializer.LeCun(seed));

    /// <summary>A network whose hidden layers share one activation.</summary>
    /// <param name="layerSizes">Inputs, units of each hidden layer, outputs: at least two numbers.</param>
    /// <param name="hiddenActivation">The activation of every hidden layer.</param>
    /// <param name="loss">The loss; it decides the output activation.</param>
    /// <param name="initializer">How the parameters start.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, or one is below 1.</exception>
    public static Mlp Create(IReadOnlyList<int> layerSizes, Activation hiddenActivation, Loss loss, Initializer initializer)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        ArgumentNullException.ThrowIfNull(hiddenActivation);
        return Create(layerSizes, [.. Enumerable.Repeat(hiddenActivation, Math.Max(0, layerSizes.Count - 2))], loss, initializer);
    }

    /// <summary>A network with an activation for each hidden layer.</summary>
    /// <param name="layerSizes">Inputs, units of each hidden layer, outputs: at least two numbers.</param>
    /// <param name="hiddenActivations">One activation for each hidden layer, the first layer's first.</param>
    /// <param name="loss">The loss; it decides the output activation.</param>
    /// <param name="initializer">How the parameters start.</param>
    /// <exception cref="ArgumentException">There are fewer than two sizes, one is below 1, or the activations do not fit.</exception>
    public static Mlp Create(
        IReadOnlyList<int> layerSizes, IReadOnlyList<Activation> hiddenActivations, Loss loss, Initializer initializer)
    {
        ArgumentNullException.ThrowIfNull(initializer);
        var net = Empty(layerSizes, hiddenActivations, loss);
        var draws = initializer.Begin();
        foreach (var layer in net.Shape.Layers)
            initializer.Fill(draws, layer.Inputs, layer.Outputs, net.Parameters.Weights(layer), net.Parameters.Biases(layer));
        return net;
    }

    /// <summary>Logistic regression: no hidden layer, one sigmoid output, and <see cref="Loss.BinaryCrossEntropy"/>.</summary>
    /// <param name="inputs">The number of features D.</param>
    /// <param name="initializer">How the parameters start; at zero when left out.</param>
    public static Mlp LogisticRegression(int inputs, Initializer? initializer = null) =>
        Create([inputs, 1], [], Loss.BinaryCrossEntropy, initializer ?? Initializer.Zeros);

    /// <summary>Softmax regression: no hidden layer, K softmax outputs, and <see cref="Loss.SoftmaxCrossEntropy"/>.</summary>
    /// <param name="inputs">The number of features D.</param>
    /// <param name="classes">The number of classes K.</param>
    /// <param name="initializer">How the parameters start; at zero when left out.</param>
    public static Mlp SoftmaxRegression(int inputs, int classes, Initializer? initializer = null) =>
        Create([inputs, classes], [], Loss.SoftmaxCrossEntropy, initializer ?? Initializer.Zeros);

    /// <summary>An independent network with the same parameters.</summary>
    public Mlp Clone()
    {
        var copy = new Mlp(Shape);
        copy.Parameters.CopyFrom(Parameters);
        return copy;
    }

    /// <summary>Sizes, activations and loss in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{string.Join('-', LayerSizes)} network")
        + (HiddenActivations.Count == 0 ? "" : ", " + string.Join(", ", HiddenActivations.Select(h => h.ToString()).Distinct()))
        + FormattableString.Invariant($", {Loss.Name}, {ParameterCount} parameters");

    internal override void WriteHtml(HtmlOutput html) => new Table(
        ToString(), ["layer", "weights", "biases", "activation"],
        [.. Shape.Layers.Select(layer => (object?[])
            [layer.Number, $"{layer.WeightsName} ({layer.Inputs}, {layer.Outputs})", $"{layer.BiasesName} (1, {layer.Outputs})",
                layer.Activation ?? (object)$"output of {Loss.Name}"])]).WriteHtml(html);

    static Mlp Empty(IReadOnlyList<int> layerSizes, IReadOnlyList<Activation> hiddenActivations, Loss loss)
    {
        Require(layerSizes, hiddenActivations, loss);
        return new(new NetworkShape(layerSizes, hiddenActivations, loss));
    }

    /// <summary>Refuses what is no network; takes no memory for one.</summary>
    /// <exception cref="ArgumentException">There are fewer than two sizes, one is below 1, all are too much, or the activations do not fit.</exception>
    internal static void Require(IReadOnlyList<int> layerSizes, IReadOnlyList<Activation> hiddenActivations, Loss loss)
    {
        ArgumentNullException.ThrowIfNull(layerSizes);
        ArgumentNullException.ThrowIfNull(hiddenActivations);
        ArgumentNullException.ThrowIfNull(loss);
        var text = $"[{string.Join(", ", layerSizes.Take(ShownSizes))}{(layerSizes.Count > ShownSizes ? ", …" : "")}]";
        if (layerSizes.Count < 2)
            throw new ArgumentException($"The layer sizes are {text}: at least inputs and outputs are needed, such as [2, 8, 1].", nameof(layerSizes));
        if (layerSizes.Any(size => size < 1))
            throw new ArgumentException($"The layer sizes are {text}: every layer needs at least 1 unit.", nameof(layerSizes));
        var count = layerSizes.Zip(layerSizes.Skip(1), (inputs, outputs) => (inputs + 1.0) * outputs).Sum();
        if (count > MostParameters)
        {
            throw new ArgumentException(
                FormattableString.Invariant($"The layer sizes are {text}: these are {count:0} parameters, and a network has at most {MostParameters}."), nameof(layerSizes));
        }

        if (hiddenActivations.Count != layerSizes.Count - 2 || hiddenActivations.Contains(null!))
        {
            throw new ArgumentException(
                $"There are {hiddenActivations.Count(h => h is not null)} activations for the {layerSizes.Count - 2} hidden layers of {text}: give one for each.", nameof(hiddenActivations));
        }

        if (loss.IsSoftmax && layerSizes[^1] < 2)
            throw new ArgumentException($"The layer sizes are {text}: {loss.Name} needs at least 2 outputs.", nameof(layerSizes));
    }
}
