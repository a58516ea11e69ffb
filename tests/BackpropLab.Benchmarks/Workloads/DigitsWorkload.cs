namespace BackpropLab.Benchmarks;

/// <summary>Digits of 8 x 8 points, 64-32-10, with decay, and the loss on the whole training set after each epoch.</summary>
static class DigitsWorkload
{
    public static TrainingTask Load()
    {
        var train = Datasets.LoadDigits().Split(testFraction: 0.2, seed: 42).Train.Split(testFraction: 0.2, seed: 42).Train;
        var (x, t) = (StandardScaler.Fit(train.X).Transform(train.X), train.OneHot());
        return new(x, t, () => (
            Mlp.Create([64, 32, 10], Activation.LeakyRelu(), Loss.SoftmaxCrossEntropyWithEpsilon, Initializer.He(42)),
            new()
            {
                LearningRate = 0.001,
                Epochs = 1000,
                BatchSize = 64,
                Shuffle = Shuffle.EachEpoch(seed: 42),
                WeightDecay = 1e-4,
                EvaluateTrainingSet = true,
            }));
    }
}
