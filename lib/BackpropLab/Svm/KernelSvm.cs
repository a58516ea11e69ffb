using BackpropLab.Guards;
using BackpropLab.Svm;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A support vector machine for two classes: the boundary with the widest margin in the feature space of a kernel.
/// Cortes, Vapnik: Support-Vector Networks, Machine Learning 20 (1995).
/// </summary>
/// <example><code>
/// var svm = KernelSvm.Train(train, SvmKernel.Rbf(gamma: 0.5), c: 1);
/// svm.Accuracy(test)
/// </code></example>
public sealed class KernelSvm
{
    readonly double[][] supportRows;

    KernelSvm(SvmKernel kernel, double[][] supportRows, int[] supportIndices, double[] dualCoefficients, double intercept)
    {
        this.supportRows = supportRows;
        (Kernel, SupportIndices, DualCoefficients, Intercept) = (kernel, supportIndices, dualCoefficients, intercept);
        SupportVectors = Matrix<double>.Build.DenseOfRowArrays(supportRows);
    }

    /// <summary>The kernel k.</summary>
    public SvmKernel Kernel { get; }

    /// <summary>The S training rows on which the boundary rests (S, D).</summary>
    public Matrix<double> SupportVectors { get; }

    /// <summary>Their row numbers in the training data, ascending.</summary>
    public IReadOnlyList<int> SupportIndices { get; }

    /// <summary>For each support vector its multiplier α, in (0, C], times −1 for class 0 or +1 for class 1.</summary>
    public IReadOnlyList<double> DualCoefficients { get; }

    /// <summary>The intercept b.</summary>
    public double Intercept { get; }

    /// <summary>Finds the boundary by sequential minimal optimization, as <c>sklearn.svm.SVC(C=c, tol=tolerance).fit</c> does.</summary>
    /// <param name="data">N samples of two classes; standardised features make the kernels' parameters comparable.</param>
    /// <param name="kernel">The inner product.</param>
    /// <param name="c">What a sample inside the margin or beyond it costs; a large C bends the boundary to every sample.</param>
    /// <param name="tolerance">How far the conditions of the optimum may be missed, in units of the decision function.</param>
    /// <exception cref="ArgumentException">The data have not two classes, or one of them no sample.</exception>
    /// <exception cref="ArgumentOutOfRangeException">c or the tolerance is not above 0 or not finite.</exception>
    /// <exception cref="InvalidOperationException">No solution is found within 200000 steps, or 100 N if that is more.</exception>
    public static KernelSvm Train(Dataset data, SvmKernel kernel, double c = 1, double tolerance = 1e-3)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(kernel);
        Guard.Positive(c, nameof(c));
        Guard.Positive(tolerance, nameof(tolerance));
        if (data.ClassCount != 2 || data.Labels.Distinct().Count() != 2)
        {
            throw new ArgumentException(
                $"The data have {data.ClassCount} classes, {data.Labels.Distinct().Count()} of them with samples: two are needed.", nameof(data));
        }

        int[] signs = [.. data.Labels.Select(label => label == 1 ? 1 : -1)];
        var rows = data.X.ToRowArrays();
        var solver = new SequentialMinimalOptimization(rows, signs, kernel, c);
        solver.Solve(tolerance);
        int[] support = [.. Enumerable.Range(0, rows.Length).Where(i => solver.Alpha[i] > 0)];
        double[] coefficients = [.. support.Select(i => signs[i] * solver.Alpha[i])];
        return new KernelSvm(kernel, [.. support.Select(i => rows[i])], support, coefficients, solver.Intercept);
    }

    /// <summary>f(x) = Σ αₛ yₛ k(xₛ, x) + b: 0 on the boundary, ±1 on the edges of the margin.</summary>
    /// <param name="x">Samples (N, D).</param>
    /// <returns>The decision values (N, 1); above 0 means class 1.</returns>
    /// <exception cref="ArgumentException">The number of features is not that of the training data.</exception>
    public Matrix<double> DecisionFunction(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != SupportVectors.ColumnCount)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but the support vectors are ({SupportVectors.RowCount}, {SupportVectors.ColumnCount}): "
                + "give as many columns.",
                nameof(x));
        }

        var values = x.EnumerateRows().Select(row => Decide(row.ToArray()));
        return Matrix<double>.Build.DenseOfColumnMajor(x.RowCount, 1, values);
    }

    /// <summary>The class of each sample, 0 or 1.</summary>
    /// <param name="x">Samples (N, D).</param>
    /// <exception cref="ArgumentException">The number of features is not that of the training data.</exception>
    public int[] Predict(Matrix<double> x) => [.. DecisionFunction(x).Enumerate().Select(value => value > 0 ? 1 : 0)];

    /// <summary>The share of samples, 0 to 1, whose class is predicted right.</summary>
    /// <param name="data">Labelled samples of the same features.</param>
    /// <exception cref="ArgumentException">The number of features is not that of the training data.</exception>
    public double Accuracy(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return Predict(data.X).Zip(data.Labels, (predicted, label) => predicted == label ? 1.0 : 0.0).Average();
    }

    double Decide(double[] sample) =>
        Intercept + supportRows.Zip(DualCoefficients, (row, coefficient) => coefficient * Kernel.Compute(row, sample)).Sum();
}
