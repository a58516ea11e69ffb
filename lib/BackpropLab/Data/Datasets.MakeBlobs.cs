using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Round normal clouds around centres drawn from a box: <c>sklearn.datasets.make_blobs(samples, n_features=features,
    /// centers=centers, cluster_std=standardDeviation, center_box=centerBox, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The number of clouds, which is the number of classes.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <param name="features">The number of coordinates D.</param>
    /// <param name="centerBox">Where centres lie on every coordinate, the upper end excluded; (-10, 10) when left out.</param>
    /// <returns>N samples of D features.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No centre, fewer samples than centres, no feature, a spread that is negative or not finite, a box that is none, or a
    /// seed that is out of range.
    /// </exception>
    public static Dataset MakeBlobs(
        int samples, int centers, BigInteger seed, double standardDeviation = 1, int features = 2, (double Low, double High)? centerBox = null) =>
        MakeBlobs(samples, centers, new NumPyRandomState(seed), standardDeviation, features, centerBox);

    /// <summary><inheritdoc cref="MakeBlobs(int, int, BigInteger, double, int, ValueTuple{double, double}?)" path="/summary"/></summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The number of clouds, which is the number of classes.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <param name="features">The number of coordinates D.</param>
    /// <param name="centerBox">Where centres lie on every coordinate, the upper end excluded; (-10, 10) when left out.</param>
    /// <returns>N samples of D features.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No centre, fewer samples than centres, no feature, a spread that is negative or not finite, or a box that is none.
    /// </exception>
    public static Dataset MakeBlobs(
        int samples, int centers, NumPyRandomState random, double standardDeviation = 1, int features = 2, (double Low, double High)? centerBox = null)
    {
        Guard.AtLeast(1, centers, nameof(centers));
        Guard.AtLeast(centers, samples, nameof(samples), "one for each center");
        Guard.AtLeast(1, features, nameof(features));
        Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        ArgumentNullException.ThrowIfNull(random);
        var (low, high) = centerBox ?? (-10, 10);
        if (!(low <= high && double.IsFinite(high - low)))
            throw Guard.OutOfRange(nameof(centerBox), low, $"a box from one finite number to another that is not below it is needed, and its end is {high}");
        return MakeBlobs(samples, random.Uniform(low, high, centers, features), random, standardDeviation);
    }

    /// <summary>
    /// Round normal clouds around given centres: <c>sklearn.datasets.make_blobs(samples, centers=centers,
    /// cluster_std=standardDeviation, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The centres (K, D), one row a class.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <returns>N samples of D features.</returns>
    /// <exception cref="ArgumentException">A centre is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Fewer samples than centres, a spread that is negative or not finite, or a seed that is out of range.
    /// </exception>
    public static Dataset MakeBlobs(int samples, Matrix<double> centers, BigInteger seed, double standardDeviation = 1) =>
        MakeBlobs(samples, centers, new NumPyRandomState(seed), standardDeviation);

    /// <summary><inheritdoc cref="MakeBlobs(int, Matrix{double}, BigInteger, double)" path="/summary"/></summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The centres (K, D), one row a class.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <returns>N samples of D features.</returns>
    /// <exception cref="ArgumentException">A centre is NaN or infinite.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Fewer samples than centres, or a spread that is negative or not finite.</exception>
    public static Dataset MakeBlobs(int samples, Matrix<double> centers, NumPyRandomState random, double standardDeviation = 1)
    {
        ArgumentNullException.ThrowIfNull(centers);
        var classes = centers.RowCount;
        Guard.AtLeast(1, classes, nameof(centers));
        Guard.AtLeast(classes, samples, nameof(samples), "one for each center");
        Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        return MakeBlobs(
            [.. Enumerable.Range(0, classes).Select(label => (samples / classes) + (label < samples % classes ? 1 : 0))],
            centers, random, [.. Enumerable.Repeat(standardDeviation, classes)]);
    }
}
