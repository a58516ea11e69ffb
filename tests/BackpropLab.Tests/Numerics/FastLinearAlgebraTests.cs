using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Numerics;

/// <summary>The provider is the process's: no other test runs beside these.</summary>
[Collection(nameof(FastLinearAlgebraTests))]
[CollectionDefinition(nameof(FastLinearAlgebraTests), DisableParallelization = true)]
public class FastLinearAlgebraTests
{
    [Fact]
    public void Using_the_library_turns_it_on_and_one_call_turns_it_off()
    {
        _ = Activation.Tanh;
        Assert.True(FastLinearAlgebra.IsOn);
        var (x, w) = (Matrix<double>.Build.Random(280, 2, 1), Matrix<double>.Build.Random(2, 8, 2));
        var fast = x * w;
        try
        {
            FastLinearAlgebra.TurnOff();
            Assert.False(FastLinearAlgebra.IsOn);
            Assert.True((x * w - fast).Enumerate().All(difference => Math.Abs(difference) < 1e-15));
        }
        finally
        {
            FastLinearAlgebra.TurnOn();
        }

        Assert.True(FastLinearAlgebra.IsOn);
    }

    [Fact]
    public void What_it_does_not_speed_up_still_works()
    {
        var a = Matrix<double>.Build.Random(6, 6, 1);
        Assert.True((a.Inverse() * a - Matrix<double>.Build.DenseIdentity(6)).L2Norm() < 1e-12);
        Assert.True((a.QR().Solve(a) - Matrix<double>.Build.DenseIdentity(6)).L2Norm() < 1e-12);
        Assert.Equal(6, a.Svd().S.Count);
        Assert.Equal(2.0f, Matrix<float>.Build.Dense(1, 1, 1f).Multiply(Matrix<float>.Build.Dense(1, 1, 2f))[0, 0]);
        var complex = Matrix<System.Numerics.Complex>.Build.DenseIdentity(3);
        Assert.Equal(complex, complex * complex);
    }
}
