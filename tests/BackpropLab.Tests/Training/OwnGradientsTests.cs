using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

public class OwnGradientsTests
{
    static readonly Dataset moons = Datasets.MakeMoons(samples: 90, noise: 0.08, seed: 42);

    public static TheoryData<string> Orders => ["as they stand", "each epoch", "cumulative", "whole"];

    [Theory]
    [MemberData(nameof(Orders))]
    public void Right_gradients_of_ones_own_train_as_the_library_does(string order)
    {
        var (net, twin) = (Fresh(), Fresh());

        var library = net.TrainAs("library", moons, Options(order)).History;
        var own = twin.TrainAs("own", moons, Options(order), batch => Backward(twin, batch)).History;

        Assert.Equal(library.Epochs, own.Epochs);
        Assert.InRange(library.Loss.FurthestFrom(own.Loss), 0, 1e-14);
        Assert.InRange(library.ValidationLoss.FurthestFrom(own.ValidationLoss), 0, 1e-14);
        Assert.InRange((net["W1"] - twin["W1"]).Largest(), 0, 1e-14);
        Assert.Empty(own.Accuracy);
    }

    [Fact]
    public void A_run_keeps_its_name_its_options_and_its_network()
    {
        var net = Fresh();
        var options = new TrainingOptions { Epochs = 3 };

        var run = net.TrainAs("three epochs", moons, options);

        Assert.Same(net, run.Net);
        Assert.Same(options, run.Options);
        Assert.Equal(3, run.Hidden);
        Assert.StartsWith("three epochs: Completed 3 epochs", run.ToString());
        Assert.Equal(0, Mlp.LogisticRegression(2).TrainAs("line", moons, options).Hidden);
    }

    [Fact]
    public void A_gradient_that_is_not_finite_ends_the_training_as_diverged()
    {
        var net = Fresh();
        var before = net["W1"];

        var run = net.TrainAs("wild", moons, new() { PrintTo = TextWriter.Null }, batch => (0.5, [.. Backward(net, batch).Gradients.Select(gradient => gradient * double.NaN)]));

        Assert.Equal(TrainingOutcome.Diverged, run.History.Outcome);
        Assert.Equal(before, net["W1"]);
    }

    [Fact]
    public void A_gradient_of_another_shape_is_named_with_the_one_that_fits()
    {
        var net = Fresh();

        Assert.StartsWith("There are 1 gradients for W1, b1, W2, b2", Refused(batch => (0, [batch.X])));
        Assert.StartsWith(
            "The gradient of W1 is (3, 2), but W1 is (2, 3)",
            Refused(batch => (0, [.. Backward(net, batch).Gradients.Select((gradient, i) => i == 0 ? gradient.T() : gradient)])));

        string Refused(Func<Dataset, (double, IReadOnlyList<Matrix<double>>)> backward) =>
            Assert.Throws<ArgumentException>(() => net.TrainAs("refused", moons, new(), backward)).Message;
    }

    [Fact]
    public void What_the_librarys_gradients_alone_can_do_is_refused()
    {
        TrainingOptions[] unfit = [new() { WeightDecay = 1 }, new() { RecordGradientNorms = true }, new() { Precision = Precision.Single }];

        Assert.All(unfit, options => Assert.Contains(
            "is set, but the gradients are your own",
            Assert.Throws<ArgumentException>(() => Fresh().TrainAs("refused", moons, options, batch => Backward(Fresh(), batch))).Message));
    }

    static Mlp Fresh() => Mlp.Create([2, 3, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);

    // 90 rows in batches of 16 leave a last one of 10.
    static TrainingOptions Options(string order) => new()
    {
        Epochs = 5,
        BatchSize = order == "whole" ? null : 16,
        Shuffle = order switch
        {
            "each epoch" => Shuffle.EachEpoch(seed: 7),
            "cumulative" => Shuffle.Cumulative(new NumPyRandomState(7)),
            _ => Shuffle.None,
        },
        Validation = moons,
    };

    static (double Loss, IReadOnlyList<Matrix<double>> Gradients) Backward(Mlp net, Dataset batch)
    {
        var gradients = net.Gradients(batch.X, batch.T);
        return (net.LossOn(batch.X, batch.T), [.. gradients.Names.Select(name => gradients[name])]);
    }
}
