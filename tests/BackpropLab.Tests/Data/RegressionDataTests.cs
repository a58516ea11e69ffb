namespace BackpropLab.Tests.Data;

public class RegressionDataTests
{
    static readonly Dataset Widths = Datasets.LoadIris().WithTargets("petal width (cm)");

    [Fact]
    public void A_split_takes_its_targets_in_both_parts()
    {
        var iris = Datasets.LoadIris().Split(testFraction: 0.2, seed: 42);

        var split = iris.WithTargets("petal width (cm)");

        Assert.Equal(iris.Train.WithTargets("petal width (cm)").T, split.Train.T);
        Assert.Equal(iris.Test.WithTargets("petal width (cm)").X, split.Test.X);
        Assert.Equal(iris.TrainRows, split.TrainRows);
        Assert.Equal(iris.TestRows, split.TestRows);
        Assert.Contains("take WithTargets first", Assert.Throws<InvalidOperationException>(() => iris.Standardized().WithTargets("petal width (cm)")).Message);
    }

    [Fact]
    public void Features_become_targets_by_name()
    {
        var iris = Datasets.LoadIris();
        Assert.Equal(iris.X.SubMatrix(0, 150, 0, 3), Widths.X);
        Assert.Equal(iris.X.SubMatrix(0, 150, 3, 1), Widths.T);
        Assert.Equal(["sepal length (cm)", "sepal width (cm)", "petal length (cm)"], Widths.FeatureNames);
        Assert.Equal("iris: petal width (cm): 150 samples, 3 features, to predict: petal width (cm)", Widths.ToString());
        var two = iris.WithTargets("petal width (cm)", "sepal length (cm)");
        Assert.Equal((150, 2), (two.T.RowCount, two.T.ColumnCount));
        Assert.Equal((0.2, 5.1, 3.5), (two.T[0, 0], two.T[0, 1], two.X[0, 0]));
    }

    [Fact]
    public void Numbers_to_predict_are_split_scaled_trained_on_and_judged_like_classes()
    {
        var (train, test) = Widths.Split(testFraction: 0.2, seed: 42).Standardized();
        Assert.Equal((120, 30), (train.Samples, test.Samples));
        Assert.Equal(0, train.X.Column(0).Average(), 1e-12);
        var net = Mlp.Create([3, 1], [], Loss.SquaredError, Initializer.Zeros);
        var history = net.Train(train, new() { LearningRate = 0.1, Epochs = 500, Validation = test });
        Assert.InRange(history.ValidationLoss[^1], 0, 0.03);
        Assert.Equal(net.LossOn(test.X, test.T), net.Evaluate(test).Loss);
        Assert.True(GradientCheck.Run(net, train.X, train.T).Passed);
    }

    [Fact]
    public void A_data_set_of_numbers_says_what_it_has_no_classes_for()
    {
        Assert.False(Widths.HasClasses);
        var net = Mlp.Create([3, 1], [], Loss.BinaryCrossEntropy, Initializer.Zeros);
        Action[] misuses =
        [
            () => _ = Widths.Labels,
            () => _ = Widths.ClassNames,
            () => _ = Widths.ClassCount,
            () => Widths.OneHot(),
            () => Widths.Split(0.3, seed: 1, stratify: true),
            () => ConfusionMatrix.Of(net, Widths),
            () => Chart.Scatter(Widths),
            () => KernelSvm.Train(Widths, SvmKernel.Linear),
        ];
        Assert.All(misuses, misuse => Assert.StartsWith(
            "The targets of iris: petal width (cm) are numbers (petal width (cm)), not classes: ", Assert.Throws<InvalidOperationException>(misuse).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void Targets_that_do_not_fit_are_refused()
    {
        Refused(() => Datasets.LoadIris().WithTargets("petal width"), "There is no feature 'petal width': there are sepal length (cm), ");
        Refused(() => Datasets.LoadIris().WithTargets(), "The targets are none: name some of the 4 features");
        Refused(() => Datasets.LoadIris().WithTargets("petal width (cm)", "petal width (cm)"), "The targets are petal width (cm), petal width (cm): name some of the 4 features, each once");
        Refused(() => Datasets.LoadIris().WithTargets([.. Datasets.LoadIris().FeatureNames]), "leave at least one to predict from");
        Refused(() => _ = new Dataset("d", Widths.X, Widths.T.SubMatrix(0, 3, 0, 1)), "x is (150, 3) but t is (3, 1): give one row of targets for each row.");
        Refused(() => _ = new Dataset("d", Widths.X, Widths.T * double.NaN), "t[0, 0] is NaN");
        Refused(() => _ = new Dataset("d", Widths.X, Widths.T, targetNames: ["a", "b"]), "t is (150, 1) but there are 2 target names: give one for each column.");
    }

    static void Refused(Action action, string sentence) =>
        Assert.Contains(sentence, Assert.ThrowsAny<ArgumentException>(action).Message, StringComparison.Ordinal);
}
