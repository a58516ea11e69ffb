using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Data;

public class StandardScalerTests
{
    [Fact]
    public void The_inverse_gives_the_original_back()
    {
        var x = new NumPyGenerator(1).Uniform(-5, 5, 20, 3);
        var scaler = StandardScaler.Fit(x);

        Assert.True((scaler.InverseTransform(scaler.Transform(x)) - x).Enumerate().All(difference => Math.Abs(difference) < 1e-14));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1e-8)]
    public void A_constant_feature_becomes_zero_and_stays_finite_elsewhere(double epsilon)
    {
        var scaler = StandardScaler.Fit(Matrix<double>.Build.Dense(7, 1, 0.1), epsilon);

        Assert.Equal(1, scaler.Scale[0]);
        Assert.Equal(0, scaler.Transform(Matrix<double>.Build.Dense(1, 1, 0.1))[0, 0], 1e-15);
        Assert.Equal(1.9, scaler.Transform(Matrix<double>.Build.Dense(1, 1, 2.0))[0, 0], 1e-12);
    }

    [Fact]
    public void A_tiny_spread_around_a_large_mean_is_not_lost()
    {
        var x = Matrix<double>.Build.DenseOfColumnArrays([1e9 - 1, 1e9, 1e9 + 1]);

        Assert.Equal(Math.Sqrt(2.0 / 3), StandardScaler.Fit(x).Scale[0], 1e-12);
    }
}
