using BackpropLab.Networks;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// Softmax of each row: p = e^a / Σ e^a. The largest score of the row is taken off first, which changes nothing but
/// keeps the exponentials from overflowing.
/// </summary>
public static class Softmax
{
    /// <summary>The probabilities (N, K); every row sums to 1.</summary>
    /// <param name="a">Logits (N, K).</param>
    public static Matrix<double> Apply(Matrix<double> a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return new OutputWorkspace(a, a.Clone()).Run(Loss.SoftmaxCrossEntropy).Y;
    }

    /// <summary>The derivatives ∂p_i / ∂a_j of one row: diag(p) - pᵀ p.</summary>
    /// <param name="a">One row of logits (1, K).</param>
    /// <returns>A symmetric (K, K) matrix.</returns>
    /// <exception cref="ArgumentException">There is more than one row.</exception>
    public static Matrix<double> Jacobian(Matrix<double> a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return JacobianFromActivation(Apply(a));
    }

    /// <summary>The same derivatives from the probabilities, which backpropagation has at hand.</summary>
    /// <param name="p">One row of probabilities (1, K).</param>
    /// <returns>A symmetric (K, K) matrix.</returns>
    /// <exception cref="ArgumentException">There is more than one row.</exception>
    public static Matrix<double> JacobianFromActivation(Matrix<double> p)
    {
        ArgumentNullException.ThrowIfNull(p);
        if (p.RowCount != 1)
            throw new ArgumentException($"A Jacobian belongs to one sample, but ({p.RowCount}, {p.ColumnCount}) was given: pass one row (1, K).", nameof(p));
        return Matrix<double>.Build.DenseOfDiagonalVector(p.Row(0)) - p.TransposeThisAndMultiply(p);
    }

    /// <summary>ln Σ e^a of each row (N, 1), without overflow.</summary>
    /// <param name="a">Logits (N, K).</param>
    public static Matrix<double> LogSumExp(Matrix<double> a)
    {
        ArgumentNullException.ThrowIfNull(a);
        return Matrix<double>.Build.Dense(a.RowCount, 1, (i, _) =>
        {
            var row = a.Row(i);
            var largest = row.Maximum();
            // Infinity less infinity is no number.
            return double.IsInfinity(largest) ? largest : largest + Math.Log(row.Sum(score => Math.Exp(score - largest)));
        });
    }
}
