namespace BackpropLab.Tests.Networks;

public class HiddenFeaturesTests
{
    static readonly Dataset moons = Datasets.MakeMoons(samples: 20, noise: 0.1, seed: 42);

    [Fact]
    public void The_features_are_the_activations_of_the_last_hidden_layer_and_the_classes_stay()
    {
        var net = Mlp.Create([2, 5, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

        var seen = net.HiddenFeatures(moons);

        Assert.Equal(net.Forward(moons.X)["z2"], seen.X);
        Assert.Equal(["unit 1", "unit 2", "unit 3"], seen.FeatureNames);
        Assert.Equal(moons.Labels, seen.Labels);
        Assert.Equal(moons.ClassNames, seen.ClassNames);
    }

    [Fact]
    public void A_network_without_a_hidden_layer_has_none() => Assert.StartsWith(
        "The network is 2-1: without a hidden layer there are no features",
        Assert.Throws<ArgumentException>(() => Mlp.LogisticRegression(2).HiddenFeatures(moons)).Message);
}
