namespace BackpropLab.Tests.Training;

public class SoftmaxLabTests
{
    static readonly DatasetSplit blobs = Datasets.MakeBlobs(samples: 60, centers: 3, seed: 42).Split(testFraction: 0.5, seed: 42);

    [Fact]
    public void A_network_and_its_batches_come_from_one_stream()
    {
        var stream = new NumPyRandomState(7);
        var net = SoftmaxLab.Network([2, 4, 3], Activation.Tanh, stream);
        var history = net.Train(blobs.Train, SoftmaxLab.Options(stream, learningRate: 0.05, epochs: 4) with { Validation = blobs.Test });

        var run = SoftmaxLab.Train("tanh", blobs, Activation.Tanh, hidden: 4, learningRate: 0.05, epochs: 4, seed: 7);

        Assert.Equal(history.Loss, run.History.Loss);
        Assert.Equal(history.ValidationLoss, run.History.ValidationLoss);
        Assert.Equal(net["W2"], run.Net["W2"]);
        Assert.Equal("tanh", run.Name);
    }

    [Fact]
    public void One_layer_and_its_batches_come_from_one_stream()
    {
        var stream = new NumPyRandomState(42);
        var net = SoftmaxLab.OneLayer(2, 3, stream);
        var history = net.Train(blobs.Train, SoftmaxLab.Options(stream, learningRate: 0.01, epochs: 10) with { Validation = blobs.Test });

        var run = SoftmaxLab.TrainOneLayer("one layer", blobs);

        Assert.Equal(history.Loss, run.History.Loss);
        Assert.Equal(history.ValidationAccuracy, run.History.ValidationAccuracy);
        Assert.Equal(net["b1"], run.Net["b1"]);
    }
}
