using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// Moves each feature to mean 0 and standard deviation 1, with statistics learnt from one matrix (the training rows)
/// and used on others: z = (x − mean) / scale.
/// </summary>
public sealed class StandardScaler
{
    readonly double[] mean;
    readonly double[] scale;

    StandardScaler(double[] mean, double[] scale) => (this.mean, this.scale) = (mean, scale);

    /// <summary>The mean of each of the D features.</summary>
    public IReadOnlyList<double> Mean => mean;

    /// <summary>What each of the D features is divided by.</summary>
    public IReadOnlyList<double> Scale => scale;

    /// <summary>Learns the mean and the population standard deviation of each feature.</summary>
    /// <param name="x">The rows to learn from (N, D).</param>
    /// <param name="epsilon">
    /// Added to the standard deviation. With 0 the numbers are those of <c>sklearn.preprocessing.StandardScaler</c>;
    /// many notebooks write 1e-8.
    /// </param>
    /// <returns>The scaler. A feature that is constant gets scale 1, so that it becomes 0.</returns>
    /// <exception cref="ArgumentException">There is no row, or a value is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">epsilon is negative or not finite.</exception>
    public static StandardScaler Fit(Matrix<double> x, double epsilon = 0)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.RowCount == 0)
            throw new ArgumentException($"x is (0, {x.ColumnCount}): at least one row to learn from is needed.", nameof(x));
        Guard.Finite(x, nameof(x));
        Guard.NotNegative(epsilon, nameof(epsilon));
        var (mean, scale) = (new double[x.ColumnCount], new double[x.ColumnCount]);
        for (var j = 0; j < x.ColumnCount; j++)
        {
            var column = x.Column(j).AsArray() ?? x.Column(j).ToArray();
            mean[j] = column.Sum() / column.Length;
            var variance = Variance(column, mean[j]);
            scale[j] = IsRounding(variance, mean[j], column.Length) ? 1 : Math.Sqrt(variance) + epsilon;
        }

        return new StandardScaler(mean, scale);
    }

    /// <summary>Standardises a matrix with the learnt statistics.</summary>
    /// <param name="x">Any number of rows with the D features (N, D); left as it is.</param>
    /// <exception cref="ArgumentException">The number of features differs.</exception>
    public Matrix<double> Transform(Matrix<double> x)
    {
        Require(x);
        return Matrix<double>.Build.Dense(x.RowCount, x.ColumnCount, (i, j) => (x[i, j] - mean[j]) / scale[j]);
    }

    /// <summary>Turns standardised rows back into the original units.</summary>
    /// <param name="z">Standardised rows (N, D); left as they are.</param>
    /// <exception cref="ArgumentException">The number of features differs.</exception>
    public Matrix<double> InverseTransform(Matrix<double> z)
    {
        Require(z);
        return Matrix<double>.Build.Dense(z.RowCount, z.ColumnCount, (i, j) => (z[i, j] * scale[j]) + mean[j]);
    }

    void Require(Matrix<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        if (x.ColumnCount != mean.Length)
        {
            throw new ArgumentException(
                $"x is ({x.RowCount}, {x.ColumnCount}) but the scaler learnt {mean.Length} features: give as many columns.", nameof(x));
        }
    }

    /// <summary>
    /// The corrected two-pass variance, whose second term takes back the rounding of the mean. Chan, Golub, LeVeque:
    /// Algorithms for Computing the Sample Variance, The American Statistician 37 (1983).
    /// </summary>
    static double Variance(double[] column, double mean)
    {
        double squares = 0, correction = 0;
        foreach (var value in column)
        {
            squares += (value - mean) * (value - mean);
            correction += value - mean;
        }

        return (squares - (correction * correction / column.Length)) / column.Length;
    }

    // A variance below the error bound of its own computation (same paper) is that of a constant.
    static bool IsRounding(double variance, double mean, int count)
    {
        const double Epsilon = 2.220446049250313e-16;
        var meanError = count * mean * Epsilon;
        return variance <= (count * Epsilon * variance) + (meanError * meanError);
    }
}
