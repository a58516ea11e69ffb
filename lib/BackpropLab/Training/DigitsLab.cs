using System.Numerics;

namespace BackpropLab;

/// <summary>
/// The network of the Python lab on handwritten digits and how it is trained, so that a network here has that lab's numbers,
/// but for its learning rate, which is 0.1 here and 0.001 there.
/// </summary>
/// <example><code>
/// var net = DigitsLab.Network(seed: 42);
/// net.Train(train, DigitsLab.Options(seed: 42) with { Validation = validation })
/// </code></example>
public static class DigitsLab
{
    /// <summary>64 pixels, 32 leaky ReLU units of slope 0.01, 10 classes; weights after He, biases 0.</summary>
    /// <param name="seed">The seed of NumPy's <c>default_rng</c>, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public static Mlp Network(BigInteger seed) => Mlp.Create(
        [64, 32, 10], Activation.LeakyRelu(0.01), Loss.SoftmaxCrossEntropyWithEpsilon, Initializer.He(seed));

    /// <summary>Batches of 64, shuffled anew each epoch, η = 0.1, a decay of 0.0001, 1000 epochs.</summary>
    /// <param name="seed">The seed of the shuffles, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public static TrainingOptions Options(BigInteger seed) => new()
    {
        LearningRate = 0.1,
        Epochs = 1000,
        BatchSize = 64,
        Shuffle = Shuffle.EachEpoch(seed),
        WeightDecay = 1e-4,
    };
}
