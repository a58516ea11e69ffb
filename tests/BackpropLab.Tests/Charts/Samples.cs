using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Tests.Charts;

/// <summary>Small data that a person can check in a snapshot.</summary>
static class Samples
{
    public static readonly Dataset Six = new(
        "Six points",
        Matrix<double>.Build.DenseOfArray(new[,] { { 0, 0.5 }, { 1, 0.25 }, { 0.5, 1 }, { 2, 1.5 }, { 1.5, 2 }, { 2.5, 0.1 } }),
        [0, 0, 0, 1, 1, 1]);

    public static Dataset Many(int rows) =>
        new("Many", Matrix<double>.Build.Dense(rows, 2, (i, j) => j == 0 ? i : i % 7), [.. Enumerable.Range(0, rows).Select(i => i % 2)]);

    /// <summary>The logistic model whose boundary is x₁ = 1.</summary>
    public static Matrix<double> RightOfOne(Matrix<double> points) =>
        Matrix<double>.Build.Dense(points.RowCount, 1, (i, _) => 1 / (1 + Math.Exp(-2 * (points[i, 0] - 1))));
}
