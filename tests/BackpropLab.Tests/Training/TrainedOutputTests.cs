namespace BackpropLab.Tests.Training;

public class TrainedOutputTests
{
    static readonly DatasetSplit moons = Datasets.MakeMoons(samples: 80, noise: 0.1, seed: 42).Split(testFraction: 0.5, seed: 42);

    [Fact]
    public void The_new_output_layer_is_a_logistic_regression_on_the_hidden_features()
    {
        var net = Mlp.Create([2, 5, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var options = new TrainingOptions { LearningRate = 0.5, Epochs = 50 };
        var ruler = Mlp.LogisticRegression(3);
        var history = ruler.Train(net.HiddenFeatures(moons.Train), options with { Validation = net.HiddenFeatures(moons.Test) });

        var run = net.TrainOutputAs("probe", moons.Train, options with { Validation = moons.Test });

        Assert.Equal(history.Loss, run.History.Loss);
        Assert.Equal(history.ValidationLoss, run.History.ValidationLoss);
        Assert.Equal(ruler["W1"], run.Net["W3"]);
        Assert.Equal(ruler["b1"], run.Net["b3"]);
        Assert.Equal(ruler.Evaluate(net.HiddenFeatures(moons.Test)).Loss, run.Net.Evaluate(moons.Test).Loss, 1e-12);
    }

    [Fact]
    public void The_hidden_layers_and_the_network_itself_stay_as_they_are()
    {
        var net = Mlp.Create([2, 5, 2], Activation.Relu, Loss.SoftmaxCrossEntropy, seed: 1);
        var before = net.Clone();

        var run = net.TrainOutputAs("probe", moons.Train, new() { Epochs = 5 });

        Assert.Equal(before["W1"], run.Net["W1"]);
        Assert.Equal(before["b1"], run.Net["b1"]);
        Assert.Equal(before["W2"], net["W2"]);
        Assert.NotEqual(before["W2"], run.Net["W2"]);
    }

    [Fact]
    public void A_network_without_a_hidden_layer_is_refused() => Assert.StartsWith(
        "The network is 2-1: without a hidden layer", Assert.Throws<ArgumentException>(() => Mlp.LogisticRegression(2).TrainOutputAs("probe", moons.Train)).Message);
}
