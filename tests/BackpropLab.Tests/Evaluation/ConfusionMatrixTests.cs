namespace BackpropLab.Tests.Evaluation;

public class ConfusionMatrixTests
{
    static readonly ConfusionMatrix Confusion = new([0, 0, 0, 1, 1, 2], [0, 0, 1, 1, 1, 0], ["setosa", "versicolor", "virginica"]);

    [Fact]
    public void Counts_give_accuracy_precision_and_recall()
    {
        Assert.Equal(2, Confusion[0, 0]);
        Assert.Equal(1, Confusion[2, 0]);
        Assert.Equal((4, 6), (Confusion.Correct, Confusion.Samples));
        Assert.Equal(4 / 6.0, Confusion.Accuracy);
        Assert.Equal(2 / 3.0, Confusion.Precision(0));
        Assert.Equal(2 / 3.0, Confusion.Recall(0));
        Assert.Equal(1, Confusion.Recall(1));
        Assert.True(double.IsNaN(Confusion.Precision(2)));
    }

    [Fact]
    public void It_reads_as_a_table() => Snapshot.Match("Confusion", Confusion.ToString());

    [Fact]
    public void A_network_is_judged_on_a_data_set()
    {
        var (train, test) = Datasets.LoadIris().Split(testFraction: 0.3, seed: 42).Standardized();
        var net = Mlp.SoftmaxRegression(4, 3);
        net.Train(train, new() { LearningRate = 0.5, Epochs = 500 });
        var confusion = ConfusionMatrix.Of(net, test);
        Assert.Equal(net.Accuracy(test), confusion.Accuracy);
        Assert.True(confusion.Accuracy > 0.9);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.StartsWith("There are 2 true classes but 1 predictions", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [0], ["a", "b"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("predicted[1] is 2: class numbers go from 0 to 1.", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [0, 2], ["a", "b"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("A network with the loss squared error predicts numbers", Assert.Throws<ArgumentException>(() =>
            ConfusionMatrix.Of(Mlp.Create([4, 1], [], Loss.SquaredError, Initializer.Zeros), Datasets.LoadIris())).Message, StringComparison.Ordinal);
    }
}
