using System.Numerics;
using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Two interleaving half circles, which no straight line parts: <c>sklearn.datasets.make_moons(samples,
    /// noise=noise, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points N; class 0, the upper moon, has ⌊N/2⌋ of them.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate, zero or more.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <returns>N samples of 2 features in 2 classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two samples, noise negative or not finite, or a seed that is out of range.</exception>
    public static Dataset MakeMoons(int samples, double noise, BigInteger seed) => MakeMoons(samples, noise, new NumPyRandomState(seed));

    /// <summary><inheritdoc cref="MakeMoons(int, double, BigInteger)" path="/summary"/></summary>
    /// <param name="samples">The number of points N; class 0, the upper moon, has ⌊N/2⌋ of them.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate, zero or more.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <returns>N samples of 2 features in 2 classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than two samples, or noise negative or not finite.</exception>
    public static Dataset MakeMoons(int samples, double noise, NumPyRandomState random)
    {
        Guard.AtLeast(2, samples, nameof(samples), "one for each moon");
        Guard.NotNegative(noise, nameof(noise));
        ArgumentNullException.ThrowIfNull(random);
        var upper = samples / 2;
        List<(double, double, int)> points =
        [
            .. Angles(upper, Math.PI, includeEnd: true).Select(angle => (Math.Cos(angle), Math.Sin(angle), 0)),
            .. Angles(samples - upper, Math.PI, includeEnd: true)
                .Select(angle => (1 - Math.Cos(angle), 1 - Math.Sin(angle) - 0.5, 1)),
        ];
        return ShuffledCurves("moons", points, noise, random);
    }
}
