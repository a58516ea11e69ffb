using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;

namespace BackpropLab.Lessons;

/// <summary>The end of every backward pass through two layers.</summary>
static class FourGradients
{
    /// <summary>
    /// The gradients that the deltas (N, H) and (N, K) and what came in, x (N, D) and z (N, H), give; factor is 1 / N where
    /// the loss is a mean.
    /// </summary>
    public static (Matrix dW1, Matrix db1, Matrix dW2, Matrix db2) Of(Matrix x, Matrix delta1, Matrix z, Matrix delta2, double factor) => (
        x.TransposeThisAndMultiply(delta1) * factor, delta1.ColumnSums().ToRowMatrix() * factor,
        z.TransposeThisAndMultiply(delta2) * factor, delta2.ColumnSums().ToRowMatrix() * factor);
}
