using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

public static partial class Datasets
{
    /// <summary>
    /// Numbers that depend on some of the features by a straight line: <c>sklearn.datasets.make_regression(samples,
    /// features, n_informative=informative, n_targets=targets, bias=bias, noise=noise, random_state=seed)</c>.
    /// </summary>
    /// <param name="samples">The number of samples N.</param>
    /// <param name="features">The number of features D, each normal with mean 0 and standard deviation 1.</param>
    /// <param name="noise">Standard deviation of the normal noise on each target, zero or more.</param>
    /// <param name="seed">Seed of the <see cref="NumPyRandomState"/>, 0 to 4294967295.</param>
    /// <param name="informative">How many features count, with a factor from 0 to 100 each; all if there are fewer.</param>
    /// <param name="targets">The number of targets K.</param>
    /// <param name="bias">What is added to every target.</param>
    /// <returns>N samples of D features with K numbers to predict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number of samples, features or targets is below 1, the noise negative or not finite, or the seed out of range.
    /// </exception>
    public static Dataset MakeRegression(
        int samples, int features, double noise, BigInteger seed, int informative = 10, int targets = 1, double bias = 0) =>
        MakeRegression(samples, features, noise, new NumPyRandomState(seed), informative, targets, bias);

    /// <summary><inheritdoc cref="MakeRegression(int, int, double, BigInteger, int, int, double)" path="/summary"/></summary>
    /// <param name="samples">The number of samples N.</param>
    /// <param name="features">The number of features D, each normal with mean 0 and standard deviation 1.</param>
    /// <param name="noise">Standard deviation of the normal noise on each target, zero or more.</param>
    /// <param name="random">A stream that is drawn on from where it stands.</param>
    /// <param name="informative">How many features count, with a factor from 0 to 100 each; all if there are fewer.</param>
    /// <param name="targets">The number of targets K.</param>
    /// <param name="bias">What is added to every target.</param>
    /// <returns>N samples of D features with K numbers to predict.</returns>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number of samples, features or targets is below 1, or the noise negative or not finite.
    /// </exception>
    public static Dataset MakeRegression(
        int samples, int features, double noise, NumPyRandomState random, int informative = 10, int targets = 1, double bias = 0)
    {
        Guard.AtLeast(1, samples, nameof(samples));
        Guard.AtLeast(1, features, nameof(features));
        Guard.NotNegative(noise, nameof(noise));
        Guard.AtLeast(1, informative, nameof(informative));
        Guard.AtLeast(1, targets, nameof(targets));
        ArgumentNullException.ThrowIfNull(random);
        if (!double.IsFinite(bias))
            throw Guard.OutOfRange(nameof(bias), bias, $"a finite number is needed");

        var x = random.StandardNormal(samples, features);
        var factors = Matrix<double>.Build.Dense(features, targets);
        factors.SetSubMatrix(0, 0, 100 * random.Uniform(0, 1, Math.Min(informative, features), targets));
        var t = x * factors + bias;
        if (noise > 0)
            t += random.Normal(0, noise, samples, targets);
        var (rows, columns) = (random.Permutation(samples), random.Permutation(features));
        return new(
            "regression",
            Matrix<double>.Build.Dense(samples, features, (i, j) => x[rows[i], columns[j]]),
            Matrix<double>.Build.Dense(samples, targets, (i, j) => t[rows[i], j]));
    }
}
