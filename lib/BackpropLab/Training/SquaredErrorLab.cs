namespace BackpropLab;

/// <summary>
/// How the Python lab on the squared error starts and trains its networks, so that a network here has that lab's numbers:
/// sigmoids everywhere, small weights drawn as (outputs, inputs), a step after every sample in the order of the rows.
/// </summary>
/// <example><code>
/// var net = SquaredErrorLab.Network([3, 2, 1], new NumPyRandomState(42));
/// net.Train(X, t, SquaredErrorLab.Options(epochs: 20))
/// </code></example>
public static class SquaredErrorLab
{
    /// <summary>A network of sigmoids, its weights a tenth of standard normal numbers, its biases 0.</summary>
    /// <param name="layerSizes">The inputs, the hidden units of each layer, the outputs.</param>
    /// <param name="stream">The stream, which goes on where it stands.</param>
    /// <exception cref="ArgumentException">The sizes make no network.</exception>
    public static Mlp Network(IReadOnlyList<int> layerSizes, NumPyRandomState stream) => Mlp.Create(
        layerSizes, Activation.Sigmoid, Loss.SquaredErrorOfSigmoid, Initializer.Normal(0.1, stream) with { Layout = WeightLayout.OutputsByInputs });

    /// <summary>One sample at a time, the rows as they stand, η = 0.5.</summary>
    /// <param name="epochs">How many epochs.</param>
    public static TrainingOptions Options(int epochs) => new() { LearningRate = 0.5, Epochs = epochs, BatchSize = 1, Shuffle = Shuffle.None };
}
