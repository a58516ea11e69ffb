using System.Numerics;
using BackpropLab.Data;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// NumPy's present random stream: <c>numpy.random.default_rng(seed)</c>. The same seed and the same calls give the
/// same numbers.
/// </summary>
/// <remarks>
/// A SeedSequence spreads the seed, PCG64 XSL-RR (O'Neill 2014) makes 64-bit words. 32-bit draws (float32, permutations,
/// ranges below 2³²) take the low half of a word first and keep its high half for the next 32-bit draw. Not safe for use
/// from several threads.
/// </remarks>
public sealed class NumPyGenerator
{
    readonly Pcg64 words;

    // A field, so that shuffling makes no delegate.
    readonly Func<uint> nextWord;

    /// <summary>Starts the stream of <c>default_rng(seed)</c>.</summary>
    /// <param name="seed">Zero or more, of any size.</param>
    /// <exception cref="ArgumentOutOfRangeException">The seed is negative.</exception>
    public NumPyGenerator(BigInteger seed)
    {
        RequireSeed(seed);
        words = new Pcg64(seed);
        nextWord = words.NextHalf;
    }

    /// <summary>The next 64-bit word, as <c>random_raw()</c> of the bit generator gives it.</summary>
    public ulong NextUInt64() => words.Next();

    /// <summary><c>random()</c>: a number in [0, 1) from 53 bits of a word.</summary>
    public double Random() => words.NextDouble();

    /// <summary><c>random(count)</c>.</summary>
    /// <param name="count">How many to draw.</param>
    public double[] Random(int count) => RandomFill.Array(count, Random);

    /// <summary><c>random((rows, columns))</c>, drawn row by row.</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    public Matrix<double> Random(int rows, int columns) => RandomFill.Matrix(rows, columns, Random);

    /// <summary><c>random(dtype=float32)</c>: a number in [0, 1) from 24 bits of half a word.</summary>
    public float RandomSingle() => (words.NextHalf() >> 8) * (1.0f / 16777216.0f);

    /// <summary><c>random(count, dtype=float32)</c>.</summary>
    /// <param name="count">How many to draw.</param>
    public float[] RandomSingle(int count) => RandomFill.Array(count, RandomSingle);

    /// <summary><c>uniform(low, high)</c>: low + (high − low) u with u in [0, 1).</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end.</param>
    public double Uniform(double low, double high) => low + ((high - low) * Random());

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
    /// <c>standard_normal()</c>: a normal number with mean 0 and standard deviation 1, by a ziggurat of 256 layers
    /// (Marsaglia, Tsang 2000).
    /// </summary>
    public double StandardNormal() => Ziggurat.Draw(words);

    /// <summary><c>standard_normal(count)</c>.</summary>
    /// <param name="count">How many to draw.</param>
    public double[] StandardNormal(int count) => RandomFill.Array(count, StandardNormal);

    /// <summary><c>standard_normal((rows, columns))</c>, drawn row by row.</summary>
    /// <param name="rows">Rows of the result.</param>
    /// <param name="columns">Columns of the result.</param>
    public Matrix<double> StandardNormal(int rows, int columns) => RandomFill.Matrix(rows, columns, StandardNormal);

    /// <summary>
    /// <c>integers(low, high)</c>: a whole number from low to high − 1, by multiplying and rejecting (Lemire: Fast Random
    /// Integer Generation in an Interval, 2019), with 32-bit words where the range allows.
    /// </summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end, excluded.</param>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low.</exception>
    public long Integers(long low, long high)
    {
        if (high <= low)
            throw Guard.OutOfRange(nameof(high), high, $"the upper end is excluded, so it must be above low, which is {low}");
        var largest = (ulong)high - (ulong)low - 1;
        return (long)((ulong)low + (largest <= uint.MaxValue ? DrawUpTo((uint)largest) : DrawWideUpTo(largest)));
    }

    /// <summary><c>integers(low, high, count)</c>.</summary>
    /// <param name="low">Lower end, included.</param>
    /// <param name="high">Upper end, excluded.</param>
    /// <param name="count">How many to draw.</param>
    /// <exception cref="ArgumentOutOfRangeException">high is not above low.</exception>
    public long[] Integers(long low, long high, int count) => RandomFill.Array(count, () => Integers(low, high));

    /// <summary><c>permutation(count)</c>: the numbers 0..count-1 in random order.</summary>
    /// <param name="count">How many numbers.</param>
    public int[] Permutation(int count) => RandomFill.Permutation(count, nextWord);

    /// <summary><c>shuffle(items)</c>: reorders in place (Fisher, Yates), each index by masking 32-bit words and rejecting.</summary>
    /// <param name="items">What is reordered.</param>
    /// <typeparam name="T">The type of an item.</typeparam>
    public void Shuffle<T>(Span<T> items) => RandomFill.Shuffle(items, nextWord);

    internal static void RequireSeed(BigInteger seed)
    {
        if (seed.Sign < 0)
            throw Guard.OutOfRange(nameof(seed), seed, $"a seed is zero or more");
    }

    uint DrawUpTo(uint largest)
    {
        if (largest is 0)
            return 0;
        if (largest is uint.MaxValue)
            return words.NextHalf();
        var count = largest + 1;
        var product = (ulong)words.NextHalf() * count;
        if ((uint)product < count)
        {
            var threshold = (uint.MaxValue - largest) % count;
            while ((uint)product < threshold)
                product = (ulong)words.NextHalf() * count;
        }

        return (uint)(product >> 32);
    }

    ulong DrawWideUpTo(ulong largest)
    {
        var count = largest + 1;
        var high = Math.BigMul(words.Next(), count, out var low);
        if (low < count)
        {
            var threshold = (ulong.MaxValue - largest) % count;
            while (low < threshold)
                high = Math.BigMul(words.Next(), count, out low);
        }

        return high;
    }
}
