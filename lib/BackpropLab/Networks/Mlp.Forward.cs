using BackpropLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// The way from inputs to outputs.
public sealed partial class Mlp
{
    /// <summary>Carries samples through the network and keeps every pre-activation and activation.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public ForwardPass Forward(Matrix<double> x)
    {
        var run = new BlockwiseForward(Shape, Parameters, x);
        var layers = Shape.Layers.Select(layer => new LayerPass(layer, run.PreActivations(layer), run.Activations(layer))).ToArray();
        run.Run();
        return new(x, layers, Parameters.Version);
    }

    /// <summary>The outputs (N, K): probabilities, or numbers for <see cref="Loss.SquaredError"/>.</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public Matrix<double> Predict(Matrix<double> x)
    {
        var run = new BlockwiseForward(Shape, Parameters, x);
        var outputs = run.Activations(Shape.Layers[^1]);
        run.Run();
        return outputs;
    }

    /// <summary>The pre-activations of the output layer (N, K).</summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public Matrix<double> Logits(Matrix<double> x)
    {
        var run = new BlockwiseForward(Shape, Parameters, x);
        var logits = run.PreActivations(Shape.Layers[^1]);
        run.Run();
        return logits;
    }

    /// <summary>
    /// The class of each row: the output with the largest probability (the first of equals), or for a single output 1
    /// where it is at least a half.
    /// </summary>
    /// <param name="x">Inputs (N, D), one row a sample.</param>
    /// <exception cref="ArgumentException">X does not have the network's number of inputs, or holds NaN or infinity.</exception>
    public int[] PredictClasses(Matrix<double> x)
    {
        var y = Predict(x);
        return Outputs == 1 ? [.. y.Column(0).Select(p => p >= 0.5 ? 1 : 0)] : OneHot.Decode(y);
    }

    /// <summary>What the last hidden layer gives (N, H); there is one.</summary>
    internal Matrix<double> LastHidden(Matrix<double> x) => Forward(x)[Shape.Layers[^2]].Z;

    /// <summary>The samples as the last hidden layer sees them: its activations are the features, "unit 1", "unit 2", ..., the classes stay.</summary>
    /// <param name="data">Samples with classes and with the network's number of features.</param>
    /// <exception cref="ArgumentException">The network has no hidden layer, or the data do not fit it.</exception>
    /// <exception cref="InvalidOperationException">The targets are numbers.</exception>
    public Dataset HiddenFeatures(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (Layers < 2)
            throw new ArgumentException($"The network is {string.Join('-', LayerSizes)}: without a hidden layer there are no features but the data's own.", nameof(data));
        var z = LastHidden(data.X);
        return new("hidden layer", z, data.Labels, data.ClassNames, [.. Enumerable.Range(1, z.ColumnCount).Select(unit => FormattableString.Invariant($"unit {unit}"))]);
    }
}
