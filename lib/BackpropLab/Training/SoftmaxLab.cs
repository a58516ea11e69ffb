namespace BackpropLab;

/// <summary>
/// How the Python lab on the softmax starts and trains its networks: all numbers come from one NumPy stream, so that a
/// network here has that lab's numbers, digit for digit.
/// </summary>
/// <example><code>
/// var stream = new NumPyRandomState(42);
/// var net = SoftmaxLab.Network([2, 16, 2], Activation.Relu, stream);
/// net.Train(train, SoftmaxLab.Options(stream, learningRate: 0.1, epochs: 100))
/// </code></example>
public static class SoftmaxLab
{
    /// <summary>
    /// A network with a softmax at its end, its parameters standard normal: the biases drawn first, the weights then, as
    /// (outputs, inputs).
    /// </summary>
    /// <param name="layerSizes">The inputs, the hidden units of each layer, the classes.</param>
    /// <param name="hiddenActivation">The activation of the hidden units.</param>
    /// <param name="stream">The stream, which goes on where it stands.</param>
    /// <exception cref="ArgumentException">The sizes make no network.</exception>
    public static Mlp Network(IReadOnlyList<int> layerSizes, Activation hiddenActivation, NumPyRandomState stream) =>
        Mlp.Create(layerSizes, hiddenActivation, Loss.SoftmaxCrossEntropy, Standard(stream, InitialBias.BeforeWeights));

    /// <summary>One layer with a softmax, its parameters standard normal: the weights drawn first, as (outputs, inputs).</summary>
    /// <param name="inputs">How many features there are.</param>
    /// <param name="classes">How many classes there are.</param>
    /// <param name="stream">The stream, which goes on where it stands.</param>
    /// <exception cref="ArgumentException">The sizes make no network.</exception>
    public static Mlp OneLayer(int inputs, int classes, NumPyRandomState stream) =>
        Mlp.SoftmaxRegression(inputs, classes, Standard(stream, InitialBias.AfterWeights));

    /// <summary>Batches of 10, each epoch shuffled on top of the last one's order.</summary>
    /// <param name="stream">The stream, which goes on where it stands.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="epochs">How many epochs.</param>
    public static TrainingOptions Options(NumPyRandomState stream, double learningRate, int epochs) => new()
    {
        LearningRate = learningRate,
        Epochs = epochs,
        BatchSize = 10,
        Shuffle = Shuffle.Cumulative(stream),
    };

    static Initializer Standard(NumPyRandomState stream, InitialBias biases) =>
        Initializer.Normal(1, stream) with { Layout = WeightLayout.OutputsByInputs, Biases = biases };
}
