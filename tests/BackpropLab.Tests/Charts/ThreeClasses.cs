using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

/// <summary>Nine points of three classes, and models of them that a person can follow.</summary>
static class ThreeClasses
{
    public static readonly Dataset Nine = new(
        "Nine points",
        Matrix<double>.Build.DenseOfArray(new[,]
        {
            { -1, 0 }, { -1, 0.5 }, { -0.75, -0.5 }, { 0.75, 0.5 }, { 1, 0.25 }, { 1, 1 }, { 0.5, -1 }, { 0.25, -0.75 }, { 1, -0.5 },
        }),
        [0, 0, 0, 1, 1, 1, 2, 2, 2]);

    /// <summary>Logits -3 x₁, 2 x₁ + 2 x₂ and 2 x₁ - 2 x₂: of the last two the greater changes at x₂ = 0.</summary>
    public static Matrix<double> Softmax(Matrix<double> points) => BackpropLab.Loss.SoftmaxCrossEntropy.Output(Matrix<double>.Build.Dense(points.RowCount, 3, (i, k) =>
        k == 0 ? -3 * points[i, 0] : 2 * points[i, 0] + (k == 1 ? 2 : -2) * points[i, 1]));
}
