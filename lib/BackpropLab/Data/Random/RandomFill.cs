using System.Numerics;
using BackpropLab.Guards;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Data;

/// <summary>Arrays of draws in NumPy's order: one after the other, matrices row by row.</summary>
static class RandomFill
{
    public static T[] Array<T>(int count, Func<T> draw)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var values = new T[count];
        for (var i = 0; i < count; i++)
            values[i] = draw();
        return values;
    }

    public static Matrix<double> Matrix(int rows, int columns, Func<double> draw)
    {
        Guard.AtLeast(1, rows, nameof(rows));
        Guard.AtLeast(1, columns, nameof(columns));
        var columnMajor = new double[rows * columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                columnMajor[(column * rows) + row] = draw();
        }

        return Matrix<double>.Build.Dense(rows, columns, columnMajor);
    }

    /// <summary>The numbers 0..count-1, shuffled.</summary>
    public static int[] Permutation(int count, Func<uint> nextWord)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int[] order = [.. Enumerable.Range(0, count)];
        Shuffle<int>(order, nextWord);
        return order;
    }

    /// <summary>Swaps from the last place down (Fisher, Yates; Durstenfeld 1964).</summary>
    public static void Shuffle<T>(Span<T> items, Func<uint> nextWord)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = (int)UpTo((uint)i, nextWord);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }

    /// <summary>A whole number in 0..largest, both included: the lowest bits of words, until they fit.</summary>
    public static uint UpTo(uint largest, Func<uint> nextWord)
    {
        if (largest == 0)
            return 0;
        var mask = uint.MaxValue >> BitOperations.LeadingZeroCount(largest);
        uint word;
        do
            word = nextWord() & mask;
        while (word > largest);
        return word;
    }
}
