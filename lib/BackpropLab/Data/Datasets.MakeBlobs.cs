using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Round normal clouds around centres drawn from the square [-10, 10)²: <c>sklearn.datasets.make_blobs(samples,
    /// centers=centers, cluster_std=standardDeviation, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The number of clouds, which is the number of classes.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, zero or more.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <returns>N samples of 2 features.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No centre, fewer samples than centres, a spread that is negative or not finite, or a negative seed.
    /// </exception>
    public static Dataset MakeBlobs(int samples, int centers, int seed, double standardDeviation = 1) =>
        MakeBlobs(samples, centers, new NumPyRandomState(seed), standardDeviation);

    /// <summary><inheritdoc cref="MakeBlobs(int, int, int, double)" path="/summary"/></summary>
    /// <param name="samples">The number of points N, shared out evenly; the first classes get the remainder.</param>
    /// <param name="centers">The number of clouds, which is the number of classes.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="standardDeviation">Spread of each cloud on each coordinate, zero or more.</param>
    /// <returns>N samples of 2 features.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// No centre, fewer samples than centres, or a spread that is negative or not finite.
    /// </exception>
    public static Dataset MakeBlobs(int samples, int centers, NumPyRandomState random, double standardDeviation = 1)
    {
        Guard.AtLeast(1, centers, nameof(centers));
        Guard.AtLeast(centers, samples, nameof(samples));
        Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        ArgumentNullException.ThrowIfNull(random);
        var centre = random.Uniform(-10, 10, centers, 2);
        var points = new List<(double X, double Y, int Label)>(samples);
        for (var label = 0; label < centers; label++)
        {
            var share = (samples / centers) + (label < samples % centers ? 1 : 0);
            for (var i = 0; i < share; i++)
                points.Add((Around(centre[label, 0]), Around(centre[label, 1]), label));
        }

        var order = random.Permutation(samples);
        double[] x = [.. order.Select(i => points[i].X)];
        double[] y = [.. order.Select(i => points[i].Y)];
        return Planar("blobs", x, y, [.. order.Select(i => points[i].Label)]);

        double Around(double mean) => random.Normal(mean, standardDeviation);
    }
}
