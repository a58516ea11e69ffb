using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>The class of a row: the column with its largest number, the first of equals.</summary>
static unsafe class LargestOutput
{
    /// <summary>The largest number of each row and the number of the first column that holds it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (V Value, V Column) Of<V, T>(T* row, in OutputBatch<T> batch)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (value, column) = (V.Load(row), V.Of(0));
        for (var k = 1; k < batch.Outputs; k++)
        {
            var next = V.Load(row + k * batch.Stride);
            var larger = V.LessThan(value, next);
            value = V.Select(larger, next, value);
            column = V.Select(larger, V.Of(k), column);
        }

        return (value, column);
    }

    /// <summary>In how many rows the largest output is where the largest target is, once the outputs are there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static double Hits<V, T>(in OutputBatch<T> batch)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var hits = V.Of(0);
        for (var i = 0; i < batch.Rows; i += V.Count)
        {
            var (answer, target) = (Of<V, T>(batch.Y + i, batch).Column, Of<V, T>(batch.T + i, batch).Column);
            hits += V.Select(V.LessThan(V.Of(0), V.Abs(answer - target)), V.Of(0), V.Load(batch.Valid + i));
        }

        return double.CreateTruncating(V.Sum(hits));
    }
}
