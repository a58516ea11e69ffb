namespace BackpropLab;

// Training of the output layer alone.
public static partial class MlpTraining
{
    /// <summary>
    /// Trains a new output layer, from zeros, on what the hidden layers make of the samples, and leaves these as they are: how
    /// well does a straight border do in their space? Also called a linear probe (Alain and Bengio, "Understanding
    /// intermediate layers using linear classifier probes", 2016).
    /// </summary>
    /// <param name="net">The network; it is left as it was.</param>
    /// <param name="name">What legends and tables call the run.</param>
    /// <param name="data">The training set.</param>
    /// <param name="options">How to train; <see cref="TrainingOptions"/> says what is done when left out.</param>
    /// <returns>A run whose network has the hidden layers of <paramref name="net"/> and the new output layer.</returns>
    /// <exception cref="ArgumentException">The network has no hidden layer, the data do not fit it, or an option makes no sense.</exception>
    /// <example><code>net.TrainOutputAs("random features", train, new() { LearningRate = 0.5 })</code></example>
    public static Run TrainOutputAs(this Mlp net, string name, Dataset data, TrainingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(net);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new();
        var features = net.HiddenFeatures(data);
        var output = Mlp.Create([features.Features, net.Outputs], [], net.Loss, Initializer.Zeros);
        var history = output.Train(features, InHiddenSpace(options, net));
        var trained = net.With(Last("W"), output["W1"]).With(Last("b"), output["b1"]);
        return new(name, trained, options, history);

        string Last(string letter) => FormattableString.Invariant($"{letter}{net.Layers}");
    }

    static TrainingOptions InHiddenSpace(TrainingOptions options, Mlp net) => options.Validation is { } validation
        ? options with { Validation = validation with { X = net.LastHidden(validation.X) } }
        : options;
}
