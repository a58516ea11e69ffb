using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>The charts of lessons 7 to 10 at the sizes that lessons use.</summary>
static class SecondHalfGallery
{
    static readonly DatasetSplit blobs = Datasets.MakeBlobs(samples: 300, centers: 3, seed: 4, standardDeviation: 1.6).Split(testFraction: 0.3, seed: 42).Standardized();

    static readonly Dataset moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized().Train;

    static readonly Lazy<(Mlp Network, Dataset Test)> digits = new(TrainOnDigits);

    public static readonly IReadOnlyDictionary<string, Func<Renderable>> Items = new Dictionary<string, Func<Renderable>>
    {
        ["decision regions"] = () => Chart.DecisionBoundary(OnBlobs(8), blobs.Train, blobs.Test, "Three classes"),
        ["regions of ten classes"] = TenClasses,
        ["region panels"] = () => Chart.Boundaries([.. new[] { 2, 4, 8, 16, 32, 64 }.Select(h => ($"H = {h}", OnBlobs(h)))], blobs.Train, blobs.Test),
        ["predictions"] = Predictions,
        ["confusion"] = () => Chart.Confusion(ConfusionMatrix.Of(digits.Value.Network, digits.Value.Test)),
        ["confusion of two"] = () => Chart.Confusion(new([0, 0, 0, 1, 1, 1, 1], [0, 0, 1, 1, 1, 1, 0], ["no", "yes"])),
        ["digits"] = () => Chart.Pictures(Datasets.LoadDigits().X.SubMatrix(0, 40, 0, 64), [.. Datasets.LoadDigits().Labels.Take(40).Select(label => $"{label}")], title: "Forty digits"),
        ["misread digits"] = Misread,
        ["large pictures"] = () => Chart.Pictures(Matrix<double>.Build.Dense(40, 784, (i, j) => Ring(j / 28 - 13.5, j % 28 - 13.5, 3 + i % 8)), [.. Enumerable.Range(0, 40).Select(i => $"ring {i}")]),
        ["pictures without captions"] = () => Chart.Pictures(Datasets.LoadDigits().X.SubMatrix(0, 3, 0, 64)),
        ["weight pictures"] = () => Chart.WeightPictures(digits.Value.Network["W1"]),
        ["hidden ReLU units"] = () => Chart.HiddenUnits(OnMoons(8, Activation.Relu), moons),
        ["support vectors"] = () => Chart.SupportVectors(KernelSvm.Train(moons, SvmKernel.Rbf(gamma: 1)), moons),
        ["feature space of two units"] = () => Chart.FeatureSpace(OnMoons(2, Activation.Tanh), moons),
        ["feature space"] = () => Chart.FeatureSpace(OnMoons(8, Activation.Relu), moons),
        ["feature space of three classes"] = () => Chart.FeatureSpace(OnBlobs(2), blobs.Train),
        ["distribution"] = () => Chart.Distribution(
            [.. new[] { "zeros", "normal, 0.01", "LeCun", "He", "Glorot" }.Select((name, i) => (name, Spread(200, i)))], "Loss after 100 epochs, 200 seeds", "loss"),
        ["distribution of few"] = () => Chart.Distribution([("tanh", Accuracies(12, 3)), ("ReLU", Accuracies(12, 9))], "Test accuracy over 12 seeds", "accuracy"),
    };

    static Mlp OnBlobs(int hidden)
    {
        var network = Mlp.Create([2, hidden, 3], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);
        network.Train(blobs.Train, new() { LearningRate = 0.5, Epochs = 1000 });
        return network;
    }

    static Figure TenClasses()
    {
        var data = Datasets.MakeBlobs(samples: 300, centers: 10, seed: 3);
        var (train, _) = data.Split(testFraction: 0.1, seed: 1).Standardized();
        var network = Mlp.SoftmaxRegression(2, 10);
        network.Train(train, new() { LearningRate = 1, Epochs = 2000 });
        return Chart.DecisionBoundary(network, train, title: "Ten classes");
    }

    static Figure Predictions()
    {
        var x = Matrix<double>.Build.Dense(150, 2, (i, j) => Math.Sin(1.7 * i + 3 * j));
        var t = Matrix<double>.Build.Dense(150, 1, (i, _) => 0.6 * x[i, 0] - 0.3 * x[i, 1] + 0.08 * Math.Sin(31 * i));
        var network = Mlp.Create([2, 4, 1], Activation.Tanh, Loss.SquaredError, seed: 1);
        var before = network.Predict(x);
        network.Train(x, t, new() { LearningRate = 0.2, Epochs = 300 });
        return Chart.Predictions([("before training", before), ("after training", network.Predict(x))], t);
    }

    static (Mlp Network, Dataset Test) TrainOnDigits()
    {
        var (train, test) = Datasets.LoadDigits().Split(testFraction: 0.3, seed: 42);
        var network = Mlp.Create([64, 32, 10], Activation.LeakyRelu(), Loss.SoftmaxCrossEntropy, Initializer.He(1));
        network.Train(train.WithFeatures(train.X / 16), new() { LearningRate = 0.3, Epochs = 40, BatchSize = 32 });
        return (network, test.WithFeatures(test.X / 16));
    }

    static Figure Misread()
    {
        var (network, test) = digits.Value;
        var predicted = network.PredictClasses(test.X);
        int[] rows = [.. Enumerable.Range(0, test.Samples).Where(i => predicted[i] != test.Labels[i])];
        return Chart.Pictures(test.Rows(rows).X, [.. rows.Select(i => $"{test.Labels[i]}, read as {predicted[i]}")], title: "Misread digits");
    }

    static Mlp OnMoons(int hidden, Activation activation)
    {
        var network = Mlp.Create([2, hidden, 1], activation, Loss.BinaryCrossEntropy, seed: 1);
        network.Train(moons, new() { LearningRate = 0.5, Epochs = 1000 });
        return network;
    }

    static IReadOnlyList<double> Spread(int count, int group) =>
        [.. Enumerable.Range(0, count).Select(i => 0.1 + 0.1 * group + 0.05 * (1 + group) * Math.Sin(1.3 * i + group) * Math.Sin(2.9 * i))];

    static IReadOnlyList<double> Accuracies(int count, int seed) => [.. Enumerable.Range(0, count).Select(i => 1 - (i * seed % 7 + i % 3) / 120.0)];

    static double Ring(double y, double x, double radius) => Math.Exp(-Math.Pow(Math.Sqrt(x * x + y * y) - radius, 2) / 2);
}
