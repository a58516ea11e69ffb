using System.Numerics;
using BackpropLab.Data;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// NumPy's legacy random stream: <c>numpy.random.RandomState(seed)</c>, which is also what the functions of
/// <c>numpy.random</c> draw from after <c>numpy.random.seed(seed)</c>. The same seed and the same calls give the
/// same numbers.
/// </summary>
/// <remarks>
/// The words come from the Mersenne Twister MT19937 (Matsumoto, Nishimura 1998) seeded by its integer initialiser.
/// Not safe for use from several threads.
/// </remarks>
public sealed class NumPyRandomState
{
    readonly Mt19937 words;

    // A field, so that shuffling makes no delegate.
    readonly Func<uint> nextWord;
    double? keptNormal;

    /// <summary>Starts the stream of <c>RandomState(seed)</c>.</summary>
    /// <param name="seed">0 to 4294967295.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is outside that range.</exception>
    public NumPyRandomState(BigInteger seed)
    {
        if (seed < 0 || seed > uint.MaxValue)
            throw Guard.OutOfRange(nameof(seed), seed, $"a seed goes from 0 to {uint.MaxValue}");
        words = new Mt19937((uint)seed);
        nextWord = words.Next;
    }

    /// <summary>The next 32-bit word, as <c>random_raw()</c> of the bit generator gives it.</summary>
    public uint NextUInt32() => words.Next();

    /// <summary><c>random_sample()</c>: a number in [0, 1) from 53 bits of two words.</summary>
    public double RandomSample() => (((words.Next() >> 5) * 67108864.0) + (words.Next() >> 6)) / 9007199254740992.0;

    /// <summary><c>random_sample(count)</c>.</summary>
    /// <param name="count">How many to draw.</param>
    public double[] RandomSample(int count) => RandomFill.Array(count, RandomSample);

    /// <summary><c>random_sample((rows, columns))</c>, drawn row by row.</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    public Matrix<double> RandomSample(int rows, int columns) => RandomFill.Matrix(rows, columns, RandomSample);

    /// <summary><c>uniform(low, high)</c>: low + (high − low) u with u in [0, 1).</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end.</param>
    public double Uniform(double low, double high) => low + ((high - low) * RandomSample());

    /// <summary><c>uniform(low, high, count)</c>.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="count">How many to draw.</param>
    public double[] Uniform(double low, double high, int count) => RandomFill.Array(count, () => Uniform(low, high));

    /// <summary><c>uniform(low, high, (rows, columns))</c>, drawn row by row.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    public Matrix<double> Uniform(double low, double high, int rows, int columns) =>
        RandomFill.Matrix(rows, columns, () => Uniform(low, high));

    /// <summary>
    /// <c>standard_normal()</c> and <c>randn()</c>: a normal number with mean 0 and standard deviation 1, by the polar
    /// method (Marsaglia, Bray 1964), which makes two and keeps one for the next call.
    /// </summary>
    public double StandardNormal()
    {
        if (keptNormal is { } kept)
        {
            keptNormal = null;
            return kept;
        }

        double u, v, s;
        do
        {
            u = (2.0 * RandomSample()) - 1.0;
            v = (2.0 * RandomSample()) - 1.0;
            s = (u * u) + (v * v);
        }
        while (s is >= 1.0 or 0.0);
        var factor = Math.Sqrt(-2.0 * Math.Log(s) / s);
        keptNormal = factor * u;
        return factor * v;
    }

    /// <summary><c>standard_normal(count)</c>.</summary>
    /// <param name="count">How many to draw.</param>
    public double[] StandardNormal(int count) => RandomFill.Array(count, StandardNormal);

    /// <summary><c>standard_normal((rows, columns))</c> and <c>randn(rows, columns)</c>, drawn row by row.</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    public Matrix<double> StandardNormal(int rows, int columns) => RandomFill.Matrix(rows, columns, StandardNormal);

    /// <summary><c>normal(mean, standardDeviation)</c>.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is negative or not finite.</exception>
    public double Normal(double mean, double standardDeviation)
    {
        Guard.NotNegative(standardDeviation, nameof(standardDeviation));
        return mean + (standardDeviation * StandardNormal());
    }

    /// <summary><c>normal(mean, standardDeviation, count)</c>.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, zero or more.</param>
    /// <param name="count">How many to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is negative or not finite.</exception>
    public double[] Normal(double mean, double standardDeviation, int count) =>
        RandomFill.Array(count, () => Normal(mean, standardDeviation));

    /// <summary><c>normal(mean, standardDeviation, (rows, columns))</c>, drawn row by row.</summary>
    /// <param name="mean">The mean.</param>
    /// <param name="standardDeviation">The standard deviation, zero or more.</param>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    /// <exception cref="ArgumentOutOfRangeException">The standard deviation is negative or not finite.</exception>
    public Matrix<double> Normal(double mean, double standardDeviation, int rows, int columns) =>
        RandomFill.Matrix(rows, columns, () => Normal(mean, standardDeviation));

    /// <summary><c>randint(low, high)</c>: a whole number from low to high − 1, by masking words and rejecting.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end, excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low.</exception>
    public int RandInt(int low, int high)
    {
        if (high <= low)
            throw Guard.OutOfRange(nameof(high), high, $"the upper end is excluded, so it must be above low, which is {low}");
        return (int)(low + RandomFill.UpTo((uint)((long)high - low - 1), words.Next));
    }

    /// <summary><c>randint(low, high, count)</c>.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end, excluded.</param>
    /// <param name="count">How many to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low.</exception>
    public int[] RandInt(int low, int high, int count) => RandomFill.Array(count, () => RandInt(low, high));

    /// <summary><c>permutation(count)</c>: the numbers 0..count-1 in random order.</summary>
    /// <param name="count">How many numbers.</param>
    public int[] Permutation(int count) => RandomFill.Permutation(count, nextWord);

    /// <summary><c>shuffle(items)</c>: reorders in place (Fisher, Yates), each index by masking words and rejecting.</summary>
    /// <param name="items">What is reordered.</param>
    /// <typeparam name="T">The type of an item.</typeparam>
    public void Shuffle<T>(Span<T> items) => RandomFill.Shuffle(items, nextWord);
}
