using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>The pre-activations of a layer.</summary>
static class Affine
{
    /// <summary>z W + b (N, K), with the row b (1, K) added to every row.</summary>
    public static Matrix<double> Apply(Matrix<double> z, Matrix<double> w, Matrix<double> b) =>
        z * w + Matrix<double>.Build.Dense(z.RowCount, 1, 1) * b;
}
