namespace BackpropLab.Benchmarks;

/// <summary>Two moons and one output: logistic regression, and 2-8-1 networks by full batch and by mini-batches.</summary>
static class MoonWorkloads
{
    public static TrainingTask Logistic() => Of(Moons(), () => (
        Mlp.LogisticRegression(2, Initializer.Normal(0.01, new NumPyRandomState(42))),
        new() { LearningRate = 0.1, Epochs = 2000 }));

    public static TrainingTask HiddenLayer(double learningRate, int epochs, int? batchSize = null, int? shuffleSeed = null) => Of(Moons(), () => (
        Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1),
        new()
        {
            LearningRate = learningRate,
            Epochs = epochs,
            BatchSize = batchSize,
            Shuffle = shuffleSeed is { } seed ? Shuffle.EachEpoch(seed) : Shuffle.None,
        }));

    public static TrainingTask Simple()
    {
        var train = Datasets.MakeMoons(samples: 300, noise: 0.2, seed: 42).Standardized().Split(testFraction: 0.2, seed: 42).Train;
        return Of(train, () => (
            Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropyWithEpsilon, Initializer.He(new NumPyRandomState(42))),
            new() { LearningRate = 0.5, Epochs = 2000 }));
    }

    static Dataset Moons() => Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized().Train;

    static TrainingTask Of(Dataset train, Func<(Mlp, TrainingOptions)> fresh) => new(train.X, train.T, fresh);
}
