using BackpropLab.Exercises;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Exercises.Trials;

public class TrialTests
{
    public static TheoryData<string, string> Networks
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var activation in new[] { Activation.Tanh, Activation.Sigmoid, Activation.Relu, Activation.Identity })
            {
                foreach (var loss in Loss.All)
                    data.Add(activation.Name, loss.Name);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Networks))]
    public void Its_deltas_are_the_derivatives_of_its_probes(string activation, string loss)
    {
        var trial = new Trial(5, 2, 3, 4, Named(activation), Loss.All.Single(item => item.Name == loss).Unguarded, seed: 7);

        AssertDerivative(trial.Delta2, trial.SumByA2);
        AssertDerivative(trial.Delta1, trial.SumByA1);
        AssertDerivative(trial.Delta2 / 5, trial.ByA2);
        AssertDerivative(trial.Z1.TransposeThisAndMultiply(trial.Delta2) / 5, trial.ByW2);
        AssertDerivative(trial.Delta2.ColumnSums().ToRowMatrix() / 5, trial.ByB2);
        AssertDerivative(trial.X.TransposeThisAndMultiply(trial.Delta1) / 5, trial.ByW1);
        AssertDerivative(trial.Delta1.ColumnSums().ToRowMatrix() / 5, trial.ByB1);
    }

    [Fact]
    public void Without_a_hidden_activation_the_output_layer_reads_the_samples()
    {
        var trial = new Trial(5, 2, 3, 4, loss: Loss.SoftmaxCrossEntropy);

        Assert.Same(trial.X, trial.Z1);
        Assert.Equal((2, 4), (trial.W2.RowCount, trial.W2.ColumnCount));
        Assert.Equal("∂L/∂W", trial.ByW2.Name);
        AssertDerivative(trial.X.TransposeThisAndMultiply(trial.Delta2) / 5, trial.ByW2);
        Assert.Throws<InvalidOperationException>(() => trial.W1);
        Assert.Throws<InvalidOperationException>(() => trial.Delta1);
    }

    [Fact]
    public void The_same_seed_gives_the_same_trial_and_another_one_another() =>
        Assert.Equal((true, false), (Weights(seed: 3).Equals(Weights(seed: 3)), Weights(seed: 3).Equals(Weights(seed: 4))));

    [Fact]
    public void A_case_is_named_by_the_sizes_that_matter() =>
        Assert.Equal(
            ["N = 5, H = 3, K = 3", "N = 1, H = 4, K = 3", "N = 4, H = 4, K = 4", "N = 6, H = 1, K = 2", "N = 32, H = 8, K = 3"],
            Trial.Cases("NHK", trial => [trial.N]).Select(item => item.Name));

    static Activation Named(string name) => new[] { Activation.Tanh, Activation.Sigmoid, Activation.Relu, Activation.Identity }.Single(item => item.Name == name);

    static Matrix<double> Weights(int seed) => new Trial(5, 2, 3, 1, Activation.Tanh, seed: seed).W2;

    static void AssertDerivative(Matrix<double> analytic, GradientProbe probe) =>
        Assert.InRange((analytic - GradientCheck.Numeric(probe.At, probe.Loss)).InfinityNorm(), 0, 1e-6);
}
