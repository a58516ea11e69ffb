using System.Collections.Concurrent;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>The charts of the lessons at the sizes that lessons use.</summary>
static class CourseGallery
{
    static readonly DatasetSplit moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized();

    static readonly ConcurrentDictionary<(int, Activation), (Mlp Network, TrainingHistory History)> trained = new();

    public static readonly IReadOnlyDictionary<string, Func<Renderable>> Items = new Dictionary<string, Func<Renderable>>
    {
        ["activations"] = () => Chart.Activations(),
        ["boundary animation"] = Animation,
        ["runs"] = () => Chart.Runs(
            [("H = 2", Train(2, Activation.Tanh).History), ("H = 8", Train(8, Activation.Tanh).History), ("H = 8, ReLU", Train(8, Activation.Relu).History)]),
        ["gradient norms"] = () => Chart.GradientNorms(Train(8, Activation.Tanh).History),
        ["boundaries"] = () => Chart.Boundaries(
            [.. new[] { 2, 3, 4, 6, 8, 12, 16, 32 }.SelectMany(h => new[] { ($"tanh, H = {h}", Train(h, Activation.Tanh).Network), ($"ReLU, H = {h}", Train(h, Activation.Relu).Network) })],
            moons.Train, moons.Test, columns: 4),
        ["hidden units"] = () => Chart.HiddenUnits(Train(8, Activation.Tanh).Network, moons.Train),
        ["network"] = () => Chart.Network(Train(8, Activation.Tanh).Network),
        ["gradient table"] = () => Chart.GradientTable(
            [("W1", Matrix<double>.Build.Dense(2, 8, 0.25), Matrix<double>.Build.Dense(2, 8, 0.25)), ("b1", Matrix<double>.Build.Dense(1, 8, 1), Matrix<double>.Build.Dense(1, 8, 2))]),
        ["prediction table"] = () => Chart.PredictionTable(Train(2, Activation.Tanh).Network, moons.Test),
        ["computation graph"] = Graph,
    };

    public static Figure Animation() => Chart.BoundaryAnimation(Train(8, Activation.Tanh).History, moons.Train, moons.Test);

    static (Mlp Network, TrainingHistory History) Train(int hidden, Activation activation) => trained.GetOrAdd((hidden, activation), _ =>
    {
        var network = Mlp.Create([2, hidden, 1], activation, Loss.BinaryCrossEntropy, seed: 1);
        return (network, network.Train(moons.Train, new() { LearningRate = 0.5, Epochs = 2000, SnapshotEvery = 40, RecordGradientNorms = true }));
    });

    static Figure Graph()
    {
        string[] names = ["X", "W1", "matmul", "b1", "+", "tanh", "W2", "matmul", "b2", "+", "BCE with logits"];
        int[][] inputs = [[], [], [0, 1], [], [2, 3], [4], [], [5, 6], [], [7, 8], [9]];
        (int, int)[] shapes = [(280, 2), (2, 8), (280, 8), (1, 8), (280, 8), (280, 8), (8, 1), (280, 1), (1, 1), (280, 1), (1, 1)];
        return Chart.ComputationGraph([.. names.Select((name, i) => new GraphNode(
            i, name, Values(shapes[i]), name == "X" ? null : Values(shapes[i]), inputs[i]))], "One hidden layer as a graph");
    }

    static Matrix<double> Values((int Rows, int Columns) shape) =>
        Matrix<double>.Build.Dense(shape.Rows, shape.Columns, (i, j) => Math.Sin(i + 3 * j + 1));
}
