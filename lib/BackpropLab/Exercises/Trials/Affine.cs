using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

/// <summary>The pre-activations of a layer.</summary>
public static class Affine
{
    /// <summary>z W + b (N, K), with the row b (1, K) added to every row.</summary>
    /// <param name="z">What comes in (N, H).</param>
    /// <param name="w">Weights (H, K).</param>
    /// <param name="b">Biases (1, K).</param>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    public static Matrix<double> Apply(Matrix<double> z, Matrix<double> w, Matrix<double> b) =>
        z * w + Matrix<double>.Build.Dense(z.RowCount, 1, 1) * b;
}
