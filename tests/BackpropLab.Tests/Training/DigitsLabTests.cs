namespace BackpropLab.Tests.Training;

public class DigitsLabTests
{
    [Fact]
    public void A_network_is_the_labs_and_a_seed_gives_it_again()
    {
        var net = DigitsLab.Network(seed: 42);

        Assert.Equal([64, 32, 10], net.LayerSizes);
        Assert.Equal(Activation.LeakyRelu(0.01), net.HiddenActivations.Single());
        Assert.Equal(Loss.SoftmaxCrossEntropyWithEpsilon, net.Loss);
        Assert.Equal(new NumPyGenerator(42).StandardNormal(64, 32) * Math.Sqrt(2.0 / 64), net["W1"]);
        Assert.Equal(net["W2"], DigitsLab.Network(seed: 42)["W2"]);
    }

    [Fact]
    public void Batches_are_shuffled_by_the_seed()
    {
        var options = DigitsLab.Options(seed: 7);

        Assert.Equal((0.1, 1000, 64, 1e-4), (options.LearningRate, options.Epochs, options.BatchSize, options.WeightDecay));
        Assert.Equal(Shuffle.EachEpoch(seed: 7), options.Shuffle);
    }
}
