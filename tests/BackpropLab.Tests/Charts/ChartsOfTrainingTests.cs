using System.Text.Json;

namespace BackpropLab.Tests.Charts;

public class ChartsOfTrainingTests
{
    static readonly DatasetSplit moons = Datasets.MakeMoons(samples: 200, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42);

    [Fact]
    public void A_history_is_drawn_as_it_was_seen()
    {
        var network = Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var history = network.Train(moons.Train, new() { LearningRate = 0.1, Epochs = 20 });

        var curves = Data(Chart.Loss(history));

        Assert.Equal(history.Loss, curves.Single().GetProperty("y").EnumerateArray().Select(y => y.GetDouble()));
    }

    [Fact]
    public void A_network_with_an_output_for_each_class_has_the_field_of_the_second()
    {
        var network = Mlp.Create([2, 4, 2], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);

        var field = Data(Chart.DecisionBoundary(network, moons.Train, moons.Test))[0];

        var corner = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(
            1, 2, [field.GetProperty("x")[0].GetDouble(), field.GetProperty("y")[0].GetDouble()]);
        Assert.Equal((float)network.Predict(corner)[0, 1], field.GetProperty("z")[0][0].GetSingle(), 1e-6f);
    }

    static JsonElement[] Data(Figure figure) => [.. JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data").EnumerateArray()];
}
