using System.Numerics;
using BackpropLab.Guards;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// A circle of radius 1 (class 0) around a smaller one (class 1): <c>sklearn.datasets.make_circles(samples,
    /// noise=noise, factor=factor, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of points N; the outer circle has ⌊N/2⌋ of them.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate, zero or more.</param>
    /// <param name="factor">Radius of the inner circle, from 0 to below 1.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <returns>N samples of 2 features in 2 classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Fewer than two samples, noise negative or not finite, a factor outside [0, 1), or a seed that is out of range.
    /// </exception>
    public static Dataset MakeCircles(int samples, double noise, double factor, BigInteger seed) =>
        MakeCircles(samples, noise, factor, new NumPyRandomState(seed));

    /// <summary><inheritdoc cref="MakeCircles(int, double, double, BigInteger)" path="/summary"/></summary>
    /// <param name="samples">The number of points N; the outer circle has ⌊N/2⌋ of them.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate, zero or more.</param>
    /// <param name="factor">Radius of the inner circle, from 0 to below 1.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <returns>N samples of 2 features in 2 classes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// Fewer than two samples, noise negative or not finite, or a factor outside [0, 1).
    /// </exception>
    public static Dataset MakeCircles(int samples, double noise, double factor, NumPyRandomState random)
    {
        Guard.AtLeast(2, samples, nameof(samples), "one for each circle");
        Guard.NotNegative(noise, nameof(noise));
        if (!(factor is >= 0 and < 1))
            throw Guard.OutOfRange(nameof(factor), factor, $"the inner radius is a number from 0 to below 1");
        ArgumentNullException.ThrowIfNull(random);
        var outer = samples / 2;
        List<(double, double, int)> points =
        [
            .. Angles(outer, 2 * Math.PI, includeEnd: false).Select(angle => (Math.Cos(angle), Math.Sin(angle), 0)),
            .. Angles(samples - outer, 2 * Math.PI, includeEnd: false)
                .Select(angle => (Math.Cos(angle) * factor, Math.Sin(angle) * factor, 1)),
        ];
        return ShuffledCurves("circles", points, noise, random);
    }
}
