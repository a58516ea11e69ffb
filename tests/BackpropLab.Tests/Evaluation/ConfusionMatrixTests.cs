using MathNet.Numerics.LinearAlgebra;

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
    public void Every_loss_with_an_output_for_each_class_has_the_accuracy_of_its_confusion_matrix()
    {
        var (train, test) = Datasets.LoadIris().Split(testFraction: 0.3, seed: 42).Standardized();
        foreach (var loss in Loss.All.Where(loss => loss.IsClassification))
        {
            var net = Mlp.Create([4, 5, 3], Activation.Tanh, loss, seed: 1);
            foreach (var t in new[] { train.T, train.OneHot() })
            {
                var before = ConfusionMatrix.Of(net, train).Accuracy;
                var history = net.Train(train.X, t, new() { LearningRate = 0.3, Epochs = 1, Validation = test });
                Assert.Equal(before, history.Accuracy[0]);
                Assert.Equal(ConfusionMatrix.Of(net, test).Accuracy, history.ValidationAccuracy[0]);
                Assert.Equal(ConfusionMatrix.Of(net, train).Accuracy, net.Evaluate(train.X, t).Accuracy);
                net.Train(train, new() { LearningRate = 0.3, Epochs = 60, BatchSize = 7 });
                Assert.Equal(ConfusionMatrix.Of(net, test).Accuracy, net.Accuracy(test));
            }
        }
    }

    [Fact]
    public void With_several_labels_a_sample_each_output_is_an_answer()
    {
        var net = Mlp.Create([1, 3], [], Loss.BinaryCrossEntropy, Initializer.Zeros);
        net["b1"] = Matrix<double>.Build.DenseOfRowArrays([1.0, 2, -1]);
        var t = Matrix<double>.Build.DenseOfRowArrays([1.0, 1, 0], [0, 1, 1]);
        Assert.Equal(4 / 6.0, net.Evaluate(Matrix<double>.Build.Dense(2, 1), t).Accuracy);
    }

    [Fact]
    public void Targets_that_are_no_classes_have_no_accuracy()
    {
        var net = Mlp.Create([4, 1], [], Loss.SquaredErrorOfSigmoid, Initializer.Zeros);
        Assert.True(double.IsNaN(net.Accuracy(Datasets.LoadIris())));
        Assert.Empty(net.Train(Datasets.LoadIris(), new() { Epochs = 1 }).Accuracy);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        Assert.StartsWith("actual is 3: class numbers go from 0 to 2.", Assert.Throws<ArgumentOutOfRangeException>(() => Confusion[3, 0]).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => Confusion.Recall(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Confusion.Precision(3));
        Assert.StartsWith("The network tells 2 classes apart but iris has 3", Assert.Throws<ArgumentException>(() =>
            ConfusionMatrix.Of(Mlp.LogisticRegression(4), Datasets.LoadIris())).Message, StringComparison.Ordinal);
        Assert.StartsWith("There are 2 true classes but 1 predictions", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [0], ["a", "b"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("predicted[1] is 2: class numbers go from 0 to 1.", Assert.Throws<ArgumentException>(() => new ConfusionMatrix([0, 1], [0, 2], ["a", "b"])).Message, StringComparison.Ordinal);
        Assert.StartsWith("A network with the loss squared error predicts numbers", Assert.Throws<ArgumentException>(() =>
            ConfusionMatrix.Of(Mlp.Create([4, 1], [], Loss.SquaredError, Initializer.Zeros), Datasets.LoadIris())).Message, StringComparison.Ordinal);
    }
}
