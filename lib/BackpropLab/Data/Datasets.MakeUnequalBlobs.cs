using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

// Clouds that differ in size and spread.
public static partial class Datasets
{
    /// <summary>
    /// Round normal clouds, each with a centre, a number of points and a spread of its own:
    /// <c>sklearn.datasets.make_blobs(samples, centers=centers, cluster_std=standardDeviations, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points of each of the K classes, zero or more.</param>
    /// <param name="centers">The centres (K, D), one row a class.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <param name="standardDeviations">The spread of each of the K clouds on each coordinate, zero or more.</param>
    /// <returns>Σ samples points of D features.</returns>
    /// <exception cref="ArgumentException">The counts do not fit, there is no point, or a centre is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number of points is negative, a spread negative or not finite, or the seed out of range.
    /// </exception>
    public static Dataset MakeBlobs(IReadOnlyList<int> samples, Matrix<double> centers, BigInteger seed, IReadOnlyList<double> standardDeviations) =>
        MakeBlobs(samples, centers, new NumPyRandomState(seed), standardDeviations);

    /// <summary><inheritdoc cref="MakeBlobs(IReadOnlyList{int}, Matrix{double}, BigInteger, IReadOnlyList{double})" path="/summary"/></summary>
    /// <param name="samples">The number of points of each of the K classes, zero or more.</param>
    /// <param name="centers">The centres (K, D), one row a class.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="standardDeviations">The spread of each of the K clouds on each coordinate, zero or more.</param>
    /// <returns>Σ samples points of D features.</returns>
    /// <exception cref="ArgumentException">The counts do not fit, there is no point, or a centre is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number of points is negative, or a spread negative or not finite.</exception>
    public static Dataset MakeBlobs(IReadOnlyList<int> samples, Matrix<double> centers, NumPyRandomState random, IReadOnlyList<double> standardDeviations)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(centers);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(standardDeviations);
        Guard.Finite(centers, nameof(centers));
        RequireForEachCenter(centers, samples.Count, "numbers of samples", nameof(samples));
        RequireForEachCenter(centers, standardDeviations.Count, "standard deviations", nameof(standardDeviations));
        foreach (var count in samples)
            Guard.AtLeast(0, count, nameof(samples));
        foreach (var deviation in standardDeviations)
            Guard.NotNegative(deviation, nameof(standardDeviations));
        int[] labels = [.. samples.SelectMany((count, label) => Enumerable.Repeat(label, count))];
        if (labels.Length == 0)
            throw new ArgumentException("All numbers of samples are 0: at least one point is needed.", nameof(samples));

        var points = Matrix<double>.Build.Dense(labels.Length, centers.ColumnCount);
        for (var row = 0; row < labels.Length; row++)
        {
            for (var feature = 0; feature < centers.ColumnCount; feature++)
                points[row, feature] = random.Normal(centers[labels[row], feature], standardDeviations[labels[row]]);
        }

        var order = random.Permutation(labels.Length);
        return new(
            "blobs",
            Matrix<double>.Build.Dense(labels.Length, centers.ColumnCount, (i, j) => points[order[i], j]),
            [.. order.Select(row => labels[row])],
            [.. Enumerable.Range(0, centers.RowCount).Select(k => FormattableString.Invariant($"class {k}"))]);
    }

    static void RequireForEachCenter(Matrix<double> centers, int count, string what, string parameter)
    {
        if (count != centers.RowCount)
        {
            throw new ArgumentException(
                $"The centers are ({centers.RowCount}, {centers.ColumnCount}) but there are {count} {what}: give one for each row.", parameter);
        }
    }
}
