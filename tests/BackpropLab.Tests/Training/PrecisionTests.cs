using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Training;

public class PrecisionTests
{
    static readonly Dataset Train, Test;

    static PrecisionTests() => (Train, Test) = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 42).Split(testFraction: 0.3, seed: 42).Standardized();

    public static TheoryData<string> Losses => [.. Loss.All.Select(loss => loss.Name)];

    [Theory]
    [MemberData(nameof(Losses))]
    public void Single_precision_agrees_with_double_to_a_thousandth(string name)
    {
        var loss = Loss.All.Single(known => known.Name == name);
        var start = Mlp.Create([2, 8, 2], Activation.Tanh, loss, seed: 1);
        Agree(start, Train.X, Train.OneHot(), new()
        {
            LearningRate = 0.1, Epochs = 50, BatchSize = 16, Shuffle = Shuffle.EachEpoch(seed: 1), WeightDecay = 0.1, Validation = (Test.X, Test.OneHot()),
            EvaluateTrainingSet = true, RecordGradientNorms = true,
        });
    }

    [Fact]
    public void Wide_data_with_large_steps_agree_too()
    {
        var digits = Datasets.LoadDigits().Split(testFraction: 0.2, seed: 42).Standardized();
        var start = Mlp.Create([64, 100, 50, 10], Activation.LeakyRelu(), Loss.SoftmaxCrossEntropyWithEpsilon, Initializer.He(42));
        Agree(start, digits.Train.X, digits.Train.OneHot(), new()
        {
            LearningRate = 0.05, Epochs = 5, BatchSize = 100, Shuffle = Shuffle.EachEpoch(seed: 1), Validation = digits.Test, EvaluateTrainingSet = true,
        });
    }

    static void Agree(Mlp start, Matrix<double> x, Matrix<double> t, TrainingOptions options)
    {
        var (wide, narrow) = (start.Clone(), start.Clone());
        var expected = wide.Train(x, t, options);
        // The generator behind the order goes on where it stands.
        var given = narrow.Train(x, t, options with { Precision = Precision.Single, Shuffle = Shuffle.EachEpoch(seed: 1) });
        Close(expected.Loss, given.Loss);
        Close(expected.TrainingLoss, given.TrainingLoss);
        Close(expected.ValidationLoss, given.ValidationLoss);
        foreach (var (layer, norms) in expected.GradientNorms)
            Close(norms, given.GradientNorms[layer]);
        foreach (var parameter in wide.ParameterNames)
            Close([.. wide[parameter].Enumerate()], [.. narrow[parameter].Enumerate()]);
        Assert.Contains(narrow.ParameterNames, parameter => !wide[parameter].Equals(narrow[parameter]));
        Assert.All(narrow["W1"].Enumerate(), weight => Assert.Equal(weight, (float)weight));
    }

    static void Close(IReadOnlyList<double> expected, IReadOnlyList<double> given)
    {
        Assert.Equal(expected.Count, given.Count);
        for (var i = 0; i < expected.Count; i++)
            Assert.InRange(given[i] - expected[i], -1e-3 * Math.Max(1, Math.Abs(expected[i])), 1e-3 * Math.Max(1, Math.Abs(expected[i])));
    }

    [Fact]
    public void Whoever_looks_sees_double_precision()
    {
        var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var start = net.Clone();
        var seen = new List<(double Weight, double Loss)>();
        var history = net.Train(
            Train, new() { Epochs = 5, SnapshotEvery = 2, Precision = Precision.Single, Validation = Test },
            new Listener(progress => seen.Add((net["W1"][0, 0], progress.ValidationLoss!.Value))));
        Assert.Equal(start["W1"], history.Snapshots[0].Network["W1"]);
        Assert.Equal(5, seen.Select(state => state.Weight).Distinct().Count());
        Assert.Equal(seen[1].Weight, history.Snapshots[1].Network["W1"][0, 0]);
        Assert.Equal(seen[^1].Weight, net["W1"][0, 0]);
        Assert.Equal(history.ValidationLoss[^1], net.Evaluate(Test).Loss, 1e-5);
    }

    [Fact]
    public void A_listener_that_fails_leaves_what_was_learnt()
    {
        var net = Mlp.Create([2, 8, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1);
        var start = net.Clone();
        Assert.Throws<TimeoutException>(() => net.Train(
            Train, new() { Epochs = 5, Precision = Precision.Single }, new Listener(_ => throw new TimeoutException())));
        Assert.NotEqual(start["W1"], net["W1"]);
    }

    [Fact]
    public void The_best_weights_come_back_in_double_precision()
    {
        var net = Mlp.Create([2, 32, 1], Activation.Tanh, Loss.BinaryCrossEntropy, Initializer.Normal(2, 5));
        var history = net.Train(Train.Rows([.. Enumerable.Range(0, 12)]), new()
        {
            LearningRate = 1, Epochs = 5000, Validation = Test, EarlyStopping = new() { Patience = 15 }, Precision = Precision.Single,
        });
        Assert.Equal(TrainingOutcome.StoppedEarly, history.Outcome);
        Assert.Equal(history.ValidationLoss.Min(), net.Evaluate(Test).Loss, 1e-5);
    }

    [Fact]
    public void A_training_that_diverges_keeps_finite_parameters()
    {
        var net = Mlp.Create([2, 8, 1], Activation.Relu, Loss.SquaredError, seed: 1);
        var history = net.Train(Train, new() { LearningRate = 50, Epochs = 1000, Precision = Precision.Single, PrintTo = TextWriter.Null });
        Assert.Equal(TrainingOutcome.Diverged, history.Outcome);
        Assert.All(net.ParameterNames, name => Assert.True(net[name].Enumerate().All(double.IsFinite)));
    }

    [Fact]
    public void Certainty_has_a_finite_loss()
    {
        // Outputs that single precision rounds to 0 and 1, right and wrong, with a target between in the second set.
        var x = Matrix<double>.Build.DenseOfColumnArrays([200, -200, 200, -200]);
        foreach (var t in new double[][] { [1, 0, 0, 1], [1, 0, 0.5, 0.5] })
        {
            var net = Mlp.LogisticRegression(1);
            net["W1"] = Matrix<double>.Build.Dense(1, 1, 1);
            var history = net.Train(x, Matrix<double>.Build.DenseOfColumnArrays(t), new() { LearningRate = 1e-9, Epochs = 1, Precision = Precision.Single });
            Assert.Equal(TrainingOutcome.Completed, history.Outcome);
            Assert.InRange(history.Loss[0], 1, 10);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(20)]
    public void Numbers_that_single_precision_cannot_hold_are_refused(int inputs)
    {
        var x = Matrix<double>.Build.Dense(4, inputs);
        x[3, 1] = 1e300;
        var net = Mlp.Create([inputs, 1], [], Loss.SquaredError, Initializer.Zeros);
        var options = new TrainingOptions { Precision = Precision.Single, Shuffle = Shuffle.EachEpoch(seed: 1) };
        var refusal = Assert.Throws<ArgumentException>(() => net.Train(x, Matrix<double>.Build.Dense(4, 1), options));
        Assert.StartsWith("x holds 1E+300, which single precision cannot: scale the data, or train with Precision.Double.", refusal.Message, StringComparison.Ordinal);
    }

    sealed class Listener(Action<TrainingProgress> hear) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => hear(value);
    }
}
