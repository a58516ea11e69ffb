using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    static readonly (double X, double Y)[] corners = [(-1, -1), (-1, 1), (1, 1), (1, -1)];

    /// <summary>
    /// Exclusive or: four round normal clouds at the corners of a square, (±1, ±1), where those that lie across from each
    /// other are of one class. No straight line parts the classes (Minsky and Papert, "Perceptrons", 1969).
    /// </summary>
    /// <param name="samples">The number of points N; the rows go from corner to corner.</param>
    /// <param name="noise">Standard deviation of the normal noise on each coordinate, zero or more.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <returns>N samples of 2 features in 2 classes: 0 where both coordinates of the corner have one sign.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than four samples, noise negative or not finite, or a seed that is out of range.</exception>
    public static Dataset MakeXor(int samples, double noise, BigInteger seed)
    {
        Guard.AtLeast(4, samples, nameof(samples), "one for each corner");
        Guard.NotNegative(noise, nameof(noise));
        var random = new NumPyRandomState(seed);
        var points = Matrix<double>.Build.Dense(samples, 2);
        for (var n = 0; n < samples; n++)
        {
            var (x, y) = corners[n % corners.Length];
            points[n, 0] = random.Normal(x, noise);
            points[n, 1] = random.Normal(y, noise);
        }

        return new("xor", points, [.. Enumerable.Range(0, samples).Select(n => n % 2)]);
    }
}
