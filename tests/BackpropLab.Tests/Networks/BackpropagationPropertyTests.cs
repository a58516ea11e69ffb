using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Networks;

[Properties(MaxTest = 200, Arbitrary = [typeof(RandomNetwork)])]
public class BackpropagationPropertyTests
{
    [Property]
    public Property Analytic_gradients_equal_numeric_ones(RandomNetwork network)
    {
        var report = Checked(network);
        return report.Passed.Label(report.ToString());
    }

    [Fact]
    public void A_gradient_that_could_not_be_checked_at_a_kink_is_checked_a_little_beside_it()
    {
        var network = new RandomNetwork([2, 3, 1, 3, 4, 4], [Activation.Identity, Activation.Relu, Activation.LeakyRelu(0.3), Activation.LeakyRelu(0.01)], Loss.BinaryCrossEntropyOnLogits, 50, 0, 631486);
        Assert.Contains(GradientCheck.Run(network.Net, network.X, network.T, network.L2).Rows, row => row.Verdict == GradientVerdict.NotChecked);
        Assert.True(Checked(network).Passed);
    }

    [Property]
    public bool A_permutation_of_the_batch_changes_nothing_but_rounding(RandomNetwork network)
    {
        var order = new NumPyGenerator(network.Seed).Permutation(network.Samples);
        var (x, t) = (network.X, network.T);
        var net = network.Net;
        var straight = net.Gradients(x, t, network.L2);
        var permuted = net.Gradients(Rows(x, order), Rows(t, order), network.L2);
        return straight.Names.All(name => Near(straight[name], permuted[name]))
            && straight.DeltaNames.All(name => Near(Rows(straight[name], order), permuted[name]))
            && Math.Abs(net.LossOn(x, t) - net.LossOn(Rows(x, order), Rows(t, order))) < 1e-12;
    }

    [Property]
    public bool A_step_of_training_is_one_step_along_the_gradient(RandomNetwork network)
    {
        var (trained, stepped) = (network.Net, network.Net);
        trained.Train(network.X, network.T, new() { LearningRate = 0.05, Epochs = 1, WeightDecay = network.L2 * network.Samples });
        stepped.Descend(stepped.Gradients(network.X, network.T, network.L2), learningRate: 0.05);
        return trained.ParameterNames.All(name => Near(trained[name], stepped[name]));
    }

    [Fact]
    public void Two_linear_layers_equal_one() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), seed =>
    {
        var two = Mlp.Create([3, 5, 2], Activation.Identity, Loss.SoftmaxCrossEntropy, Initializer.LeCun(seed) with { Biases = InitialBias.AfterWeights });
        var one = Mlp.SoftmaxRegression(3, 2);
        one["W1"] = two["W1"] * two["W2"];
        one["b1"] = two["b1"] * two["W2"] + two["b2"];
        var x = new NumPyGenerator(seed + 1).StandardNormal(17, 3);
        return Near(two.Predict(x), one.Predict(x));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    /// <summary>Does what a report says of a parameter that has no element beside a kink: changes the samples a little.</summary>
    static GradientReport Checked(RandomNetwork network) => Enumerable.Range(0, 10)
        .Select(tries => GradientCheck.Run(network.Net, network.X + (tries * 0.01), network.T, network.L2))
        .First(report => report.Rows.All(row => row.Verdict != GradientVerdict.NotChecked));

    static Matrix<double> Rows(Matrix<double> matrix, int[] rows) => Matrix<double>.Build.Dense(rows.Length, matrix.ColumnCount, (i, j) => matrix[rows[i], j]);

    static bool Near(Matrix<double> expected, Matrix<double> actual) =>
        (expected - actual).Enumerate().Zip(expected.Enumerate(), (difference, value) => Math.Abs(difference) <= 1e-12 * Math.Max(1, Math.Abs(value))).All(near => near);
}
