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

    /// <summary>A network of <see cref="Network"/> with one hidden layer, trained with <see cref="Options"/>, all from one seed.</summary>
    /// <param name="name">What legends and tables call the run.</param>
    /// <param name="data">What to learn from, and what to judge by after each epoch.</param>
    /// <param name="hiddenActivation">The activation of the hidden units.</param>
    /// <param name="hidden">The hidden units H.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="epochs">How many epochs.</param>
    /// <param name="seed">The seed of the one stream, 0 to 4294967295.</param>
    /// <exception cref="ArgumentException">A number makes no sense, or the data have no classes.</exception>
    public static Run Train(
        string name, DatasetSplit data, Activation hiddenActivation, int hidden, double learningRate = 0.1, int epochs = 100, long seed = 42)
    {
        ArgumentNullException.ThrowIfNull(data);
        var stream = new NumPyRandomState(seed);
        var net = Network([data.Train.Features, hidden, data.Train.ClassCount], hiddenActivation, stream);
        return net.TrainAs(name, data.Train, Options(stream, learningRate, epochs) with { Validation = data.Test });
    }

    /// <summary>A layer of <see cref="OneLayer"/>, trained with <see cref="Options"/>, all from one seed.</summary>
    /// <param name="name">What legends and tables call the run.</param>
    /// <param name="data">What to learn from, and what to judge by after each epoch.</param>
    /// <param name="learningRate">η.</param>
    /// <param name="epochs">How many epochs.</param>
    /// <param name="seed">The seed of the one stream, 0 to 4294967295.</param>
    /// <exception cref="ArgumentException">A number makes no sense, or the data have no classes.</exception>
    public static Run TrainOneLayer(string name, DatasetSplit data, double learningRate = 0.01, int epochs = 10, long seed = 42)
    {
        ArgumentNullException.ThrowIfNull(data);
        var stream = new NumPyRandomState(seed);
        var net = OneLayer(data.Train.Features, data.Train.ClassCount, stream);
        return net.TrainAs(name, data.Train, Options(stream, learningRate, epochs) with { Validation = data.Test });
    }

    static Initializer Standard(NumPyRandomState stream, InitialBias biases) =>
        Initializer.Normal(1, stream) with { Layout = WeightLayout.OutputsByInputs, Biases = biases };
}
