using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Networks;

public class LossTests
{
    public static TheoryData<string> Names => [.. Loss.All.Select(loss => loss.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Delta_is_the_gradient_by_the_pre_activations_times_the_samples(string name)
    {
        var loss = Loss.All.Single(known => known.Name == name);
        var a = Matrix<double>.Build.DenseOfRowArrays([0.3, -1.2], [2, 0.5], [-0.4, -0.1]);
        var t = Matrix<double>.Build.DenseOfRowArrays([1.0, 0], [0, 1], [1, 0]);
        var row = GradientCheck.Run("a", a, loss.Delta(a, t) / 3, at => loss.Value(at, t));
        Assert.True(row.Verdict == GradientVerdict.Agrees, row.ToString());
    }

    [Fact]
    public void On_logits_the_loss_is_finite_and_right_for_any_logit()
    {
        var a = Matrix<double>.Build.DenseOfColumnArrays([1000.0, -1000, 40]);
        var t = Matrix<double>.Build.DenseOfColumnArrays([0.0, 0, 1]);
        Assert.Equal(1000 / 3.0, Loss.BinaryCrossEntropyOnLogits.Value(a, t), 1e-12);
        Assert.Equal(Math.Exp(-40), Loss.BinaryCrossEntropyOnLogits.Value(a.SubMatrix(2, 1, 0, 1), t.SubMatrix(2, 1, 0, 1)), 1e-30);
    }

    [Fact]
    public void Clipping_bounds_the_loss_and_epsilon_lets_it_below_zero()
    {
        var a = Matrix<double>.Build.Dense(1, 1, 1000);
        Assert.Equal(-Math.Log(1e-8), Loss.BinaryCrossEntropy.Value(a, Matrix<double>.Build.Dense(1, 1)), 1e-7);
        Assert.True(Loss.BinaryCrossEntropyWithEpsilon.Value(a, Matrix<double>.Build.Dense(1, 1, 1)) < 0);
    }
}
