using BackpropLab.Guards;
using BackpropLab.Networks;

namespace BackpropLab;

/// <summary>
/// How a network's parameters start: the spread of the weights, the seed or the stream they are drawn from, and in which
/// order. With a seed it is a value: every network that it begins starts with the same parameters.
/// </summary>
/// <example><code>
/// var net = Mlp.Create([64, 32, 10], Activation.LeakyRelu(), Loss.SoftmaxCrossEntropy, Initializer.He(42));
/// var columns = Initializer.Normal(1, new NumPyRandomState(42)) with
/// {
///     Layout = WeightLayout.OutputsByInputs,
///     Biases = InitialBias.BeforeWeights,
/// };
/// </code></example>
public sealed record Initializer
{
    // Null where nothing is drawn.
    readonly RandomStream? stream;
    readonly double scale;
    // Static, one object for each rule: initializers of one rule, one scale and one seed are equal.
    readonly Func<RandomDraws, int, int, double> draw;

    Initializer(string name, RandomStream? stream, Func<RandomDraws, int, int, double> draw, double scale = 1) =>
        (Name, this.stream, this.draw, this.scale) = (name, stream, draw, scale);

    /// <summary>All weights zero: right for a network with no hidden layer, useless for any other (all units stay equal).</summary>
    public static Initializer Zeros { get; } = new("zeros", null, static (_, _, _) => 0);

    /// <summary>All weights equal, which all units of a layer then stay; to see what random numbers are for.</summary>
    /// <param name="value">The value of each weight; biases begin at 0 unless <see cref="Biases"/> says otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite.</exception>
    public static Initializer Constant(double value) => double.IsFinite(value)
        ? new("constant", null, static (_, _, _) => 1, value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A finite number is expected.");

    /// <summary>What messages call the rule.</summary>
    public string Name { get; }

    /// <summary>The order of the draws within a weight matrix.</summary>
    public WeightLayout Layout { get; init; }

    /// <summary>How the biases start.</summary>
    public InitialBias Biases { get; init; }

    /// <summary>Normal with this standard deviation, whatever the layer's size.</summary>
    /// <param name="scale">The standard deviation.</param>
    /// <param name="stream">A seed, or a generator that goes on where it stands.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale is negative, NaN or infinite.</exception>
    public static Initializer Normal(double scale, RandomStream stream)
    {
        Guard.NotNegative(scale, nameof(scale));
        ArgumentNullException.ThrowIfNull(stream);
        return new("normal", stream, static (draws, _, _) => draws.StandardNormal(), scale);
    }

    /// <summary>Normal with variance 1 / inputs (LeCun et al., "Efficient BackProp", 1998).</summary>
    /// <param name="stream">A seed, or a generator that goes on where it stands.</param>
    public static Initializer LeCun(RandomStream stream) =>
        Drawn("LeCun", stream, static (draws, inputs, _) => draws.StandardNormal() * Math.Sqrt(1.0 / inputs));

    /// <summary>Normal with variance 2 / inputs, for ReLU (He et al., "Delving Deep into Rectifiers", 2015).</summary>
    /// <param name="stream">A seed, or a generator that goes on where it stands.</param>
    public static Initializer He(RandomStream stream) =>
        Drawn("He", stream, static (draws, inputs, _) => draws.StandardNormal() * Math.Sqrt(2.0 / inputs));

    /// <summary>
    /// Normal with variance 2 / (inputs + outputs), for tanh; also called Xavier (Glorot and Bengio, "Understanding the
    /// difficulty of training deep feedforward neural networks", 2010).
    /// </summary>
    /// <param name="stream">A seed, or a generator that goes on where it stands.</param>
    public static Initializer Glorot(RandomStream stream) =>
        Drawn("Glorot", stream, static (draws, inputs, outputs) => draws.StandardNormal() * Math.Sqrt(2.0 / (inputs + outputs)));

    /// <summary>Uniform in ±√(6 / (inputs + outputs)), which has the variance of <see cref="Glorot"/>.</summary>
    /// <param name="stream">A seed, or a generator that goes on where it stands.</param>
    public static Initializer GlorotUniform(RandomStream stream) =>
        Drawn("uniform Glorot", stream, static (draws, inputs, outputs) =>
        {
            var limit = Math.Sqrt(6.0 / (inputs + outputs));
            return draws.Uniform(-limit, limit);
        });

    /// <summary>The same draws, each times a factor: a start that is larger or smaller than the rule has it.</summary>
    /// <param name="factor">What every weight, and every bias that is drawn, is multiplied by.</param>
    /// <exception cref="ArgumentOutOfRangeException">The factor is NaN or infinite.</exception>
    /// <example><code>Initializer.LeCun(1).Times(20)   // saturates tanh units</code></example>
    public Initializer Times(double factor) => double.IsFinite(factor)
        ? new(Name, stream, draw, scale * factor) { Layout = Layout, Biases = Biases }
        : throw new ArgumentOutOfRangeException(nameof(factor), factor, "A finite number is expected.");

    /// <summary>What the layers of one network are drawn with, one after the other.</summary>
    internal RandomDraws Begin() => stream?.Begin() ?? default;

    /// <summary>Fills one layer's W (inputs, outputs), column-major, and b.</summary>
    internal void Fill(RandomDraws draws, int inputs, int outputs, Span<double> weights, Span<double> biases)
    {
        if (Biases == InitialBias.BeforeWeights)
            FillBiases(draws, inputs, outputs, biases);
        var (rows, columns) = Layout == WeightLayout.InputsByOutputs ? (inputs, outputs) : (outputs, inputs);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                weights[Layout == WeightLayout.InputsByOutputs ? row + column * inputs : column + row * inputs] = scale * draw(draws, inputs, outputs);
        }

        if (Biases == InitialBias.AfterWeights)
            FillBiases(draws, inputs, outputs, biases);
    }

    void FillBiases(RandomDraws draws, int inputs, int outputs, Span<double> biases)
    {
        for (var i = 0; i < outputs; i++)
            biases[i] = scale * draw(draws, inputs, outputs);
    }

    static Initializer Drawn(string name, RandomStream stream, Func<RandomDraws, int, int, double> draw)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new(name, stream, draw);
    }
}
