namespace BackpropLab.Benchmarks;

/// <summary>Two moons and a softmax output: weights and shuffling from one stream, a test accuracy after each epoch.</summary>
static class ClassWorkloads
{
    const int Hidden = 16;

    public static TrainingTask HiddenLayer(Activation activation)
    {
        var (train, test) = Datasets.MakeMoons(samples: 500, noise: 0.2, seed: 42).Split(testFraction: 0.4, seed: 42);
        return new(train.X, train.OneHot(), () =>
        {
            var stream = new NumPyRandomState(42);
            var initializer = Initializer.Normal(1, stream) with { Layout = WeightLayout.OutputsByInputs, Biases = InitialBias.BeforeWeights };
            return (
                Mlp.Create([2, Hidden, 2], activation, Loss.SoftmaxCrossEntropy, initializer),
                new() { LearningRate = 0.1, Epochs = 100, BatchSize = 10, Shuffle = Shuffle.Cumulative(stream), Validation = (test.X, test.OneHot()) });
        });
    }
}
