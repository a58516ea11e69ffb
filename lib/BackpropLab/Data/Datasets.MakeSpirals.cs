using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Arms of a spiral, a class each, which wind around each other: the angle grows by 4 radians from the middle to the
    /// rim, r = 1. From the idea of CS231n, "Putting it together: minimal neural network case study".
    /// </summary>
    /// <param name="samplesPerArm">The number of points of each arm; the rows stand arm by arm.</param>
    /// <param name="arms">The number of arms, which is the number of classes.</param>
    /// <param name="noise">Standard deviation of the normal noise on the angle in radians, zero or more.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <returns>samplesPerArm · arms samples of 2 features.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No arm, no point in one, noise negative or not finite, or a seed that is out of range.</exception>
    public static Dataset MakeSpirals(int samplesPerArm, int arms, double noise, BigInteger seed)
    {
        Guard.AtLeast(1, samplesPerArm, nameof(samplesPerArm));
        Guard.AtLeast(1, arms, nameof(arms));
        Guard.NotNegative(noise, nameof(noise));
        var random = new NumPyRandomState(seed);
        var points = Matrix<double>.Build.Dense(arms * samplesPerArm, 2);
        for (var n = 0; n < points.RowCount; n++)
        {
            var radius = random.Uniform(0.05, 1);
            var angle = 4 * radius + 2 * Math.PI / arms * (n / samplesPerArm) + noise * random.StandardNormal();
            points[n, 0] = radius * Math.Cos(angle);
            points[n, 1] = radius * Math.Sin(angle);
        }

        return new("spirals", points, [.. Enumerable.Range(0, points.RowCount).Select(n => n / samplesPerArm)]);
    }
}
