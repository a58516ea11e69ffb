using BackpropLab.Guards;

namespace BackpropLab;

/// <summary>How to train: plain gradient descent on the whole set unless more is said.</summary>
/// <example><code>
/// var history = net.Train(train, new()
/// {
///     LearningRate = 0.01,
///     Epochs = 3000,
///     BatchSize = 16,
///     Shuffle = Shuffle.EachEpoch(seed: 42),
///     Validation = validation,
///     EarlyStopping = new() { Patience = 20 },
/// });
/// </code></example>
public sealed record TrainingOptions
{
    /// <summary>The learning rate η; 0.1 unless set.</summary>
    public double LearningRate { get; init; } = 0.1;

    /// <summary>How many times the training set is gone through; 1000 unless set.</summary>
    public int Epochs { get; init; } = 1000;

    /// <summary>Rows of a mini-batch, 1 for one sample at a time; the whole set when null or larger. The last batch may be shorter.</summary>
    public int? BatchSize { get; init; }

    /// <summary>The order of the rows; as they stand unless set.</summary>
    public Shuffle Shuffle { get; init; } = Shuffle.None;

    /// <summary>
    /// λ: adds λ/N W to each weight's gradient and λ/(2 N) Σ W² to the loss on the whole training set, N being the
    /// number of training rows. Biases do not decay.
    /// </summary>
    public double WeightDecay { get; init; }

    /// <summary>
    /// The numbers to calculate with; double unless set. In single precision the parameters are rounded once as training
    /// begins, and whoever looks at the network sees them in double precision as before.
    /// </summary>
    public Precision Precision { get; init; }

    /// <summary>Samples to judge by after each epoch, never learnt from.</summary>
    public ValidationSet? Validation { get; init; }

    /// <summary>When to stop before the last epoch; never when null.</summary>
    public EarlyStopping? EarlyStopping { get; init; }

    /// <summary>Whether the loss on the whole training set is taken after each epoch (<see cref="TrainingHistory.TrainingLoss"/>).</summary>
    public bool EvaluateTrainingSet { get; init; }

    /// <summary>Whether the norms of the weight gradients are kept (<see cref="TrainingHistory.GradientNorms"/>).</summary>
    public bool RecordGradientNorms { get; init; }

    /// <summary>Keeps the network as it stands before training and after every so many epochs; 0 for never.</summary>
    public int SnapshotEvery { get; init; }

    /// <summary>Prints a line after every so many epochs; 0 for never.</summary>
    public int PrintEvery { get; init; }

    /// <summary>Where lines go; to the console when null.</summary>
    public TextWriter? PrintTo { get; init; }

    internal bool EvaluatesTrainingSet => EvaluateTrainingSet || EarlyStopping?.Monitor == MonitoredLoss.Training;

    internal void Check()
    {
        TrainingGuard.LearningRate(LearningRate, nameof(LearningRate));
        Guard.AtLeast(1, Epochs, nameof(Epochs));
        if (BatchSize is { } size)
            Guard.AtLeast(1, size, nameof(BatchSize));
        ArgumentNullException.ThrowIfNull(Shuffle);
        Guard.NotNegative(WeightDecay, nameof(WeightDecay));
        TrainingGuard.NeverOrEvery(SnapshotEvery, nameof(SnapshotEvery));
        TrainingGuard.NeverOrEvery(PrintEvery, nameof(PrintEvery));
        if (EarlyStopping is { } rule)
            Guard.AtLeast(1, rule.Patience, nameof(EarlyStopping.Patience));
        if (EarlyStopping is { Monitor: MonitoredLoss.Validation } && Validation is null)
            throw new ArgumentException("Early stopping watches the validation loss but there are no validation samples: set Validation, or Monitor = MonitoredLoss.Training.", nameof(Validation));
    }
}
