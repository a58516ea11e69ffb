using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

public class FeatureSpaceTests
{
    [Fact]
    public void Two_units_span_the_plane_in_which_a_straight_line_parts_the_samples() =>
        Snapshot.Match("feature-space", FigureText.Shortened(Chart.FeatureSpace(SmallNetwork.ByHand(), Samples.Six)));

    [Fact]
    public void Samples_stand_at_their_activations()
    {
        var network = SmallNetwork.ByHand();
        var z = network.Forward(Samples.Six.X)["z1"];

        var samples = Data(Chart.FeatureSpace(network, Samples.Six))[1];

        Assert.Equal(z.Column(0).Take(3), Numbers(samples, "x"));
        Assert.Equal(z.Column(1).Take(3), Numbers(samples, "y"));
    }

    [Fact]
    public void Of_many_units_the_first_direction_alone_tells_the_output()
    {
        var (network, _) = SmallNetwork.Trained(epochs: 200);
        var figure = Data(Chart.FeatureSpace(network, SmallNetwork.Moons));
        var length = network["W2"].L2Norm();

        var class0 = figure[1];
        var logits = network.Logits(SmallNetwork.Moons.X).Column(0).Where((_, row) => SmallNetwork.Moons.Labels[row] == 0);

        Assert.All(Numbers(class0, "x").Zip(logits), pair => Assert.Equal(pair.Second, pair.First * length + network["b2"][0, 0], 1e-9));
    }

    [Fact]
    public void The_second_direction_holds_more_of_the_spread_than_any_other_across_the_first()
    {
        var (network, _) = SmallNetwork.Trained(epochs: 200);
        var z = network.Forward(SmallNetwork.Moons.X)["z1"];
        var u = network["W2"].Column(0).Normalize(2);
        var shown = Data(Chart.FeatureSpace(network, SmallNetwork.Moons)).Skip(1).SelectMany(trace => Numbers(trace, "y")).ToArray();

        Assert.All(Enumerable.Range(0, 50), i =>
        {
            var other = Vector<double>.Build.Dense(4, j => Math.Sin(7 * i + 3 * j + 1));
            var across = (other - other.DotProduct(u) * u).Normalize(2);
            Assert.True(Variance(shown) >= Variance([.. (z * across)]) - 1e-9, $"Direction {i} holds more.");
        });
    }

    [Fact]
    public void Two_softmax_outputs_are_parted_like_one_sigmoid_of_their_difference()
    {
        var network = Mlp.Create([2, 5, 2], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 3);
        var rows = Enumerable.Range(0, SmallNetwork.Moons.Samples).Where(row => SmallNetwork.Moons.Labels[row] == 0);
        var logits = network.Logits(SmallNetwork.Moons.X);
        var w = network["W2"].Column(1) - network["W2"].Column(0);

        var x = Numbers(Data(Chart.FeatureSpace(network, SmallNetwork.Moons))[1], "x");

        Assert.All(x.Zip(rows), pair => Assert.Equal(
            logits[pair.Second, 1] - logits[pair.Second, 0], pair.First * w.L2Norm() + network["b2"][0, 1] - network["b2"][0, 0], 1e-9));
    }

    [Fact]
    public void Three_classes_are_parted_by_lines_in_the_plane_of_two_units()
    {
        var network = Mlp.Create([2, 2, 3], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1);

        Assert.Equal("heatmap", Data(Chart.FeatureSpace(network, ThreeClasses.Nine))[0].GetProperty("type").GetString());
    }

    [Fact]
    public void A_network_without_a_hidden_layer_is_refused() =>
        Refused(Mlp.LogisticRegression(2), "The network is 2-1: a hidden layer of 2 or more units before the output is expected.");

    [Fact]
    public void One_hidden_unit_is_no_plane() =>
        Refused(
            Mlp.Create([2, 1, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1),
            "The network is 2-1-1: a hidden layer of 2 or more units before the output is expected.");

    [Fact]
    public void Many_units_and_many_classes_have_no_single_line() =>
        Refused(
            Mlp.Create([2, 8, 3], Activation.Tanh, Loss.SoftmaxCrossEntropy, seed: 1),
            "The network is 2-8-3: with more than 2 units in the last hidden layer, one line between 2 classes is drawn. "
            + "Give a network with 1 output, or with 2 hidden units.");

    [Fact]
    public void Weights_of_nothing_but_zero_point_nowhere() =>
        Refused(
            Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Zeros),
            "The weights of the output layer are all 0: they point in no direction. Train the network first, or start it with random weights.");

    [Fact]
    public void Regression_parts_no_classes() =>
        Refused(
            Mlp.Create([2, 3, 1], Activation.Tanh, Loss.SquaredError, seed: 1),
            "A network with the loss squared error predicts numbers: there are no classes to part.");

    static void Refused(Mlp network, string message) =>
        Assert.StartsWith(message, Assert.ThrowsAny<ArgumentException>(() => Chart.FeatureSpace(network, Samples.Six)).Message);

    static double Variance(double[] values) => values.Sum(value => (value - values.Average()) * (value - values.Average()));

    static JsonElement[] Data(Figure figure) => [.. JsonDocument.Parse(figure.PlotlyJson).RootElement.GetProperty("data").EnumerateArray()];

    static double[] Numbers(JsonElement trace, string member) => [.. trace.GetProperty(member).EnumerateArray().Select(value => value.GetDouble())];
}
