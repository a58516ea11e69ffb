using System.Numerics;

namespace BackpropLab.Numerics;

/// <summary>
/// Products with no packing, both factors read where they lie: A must be column-major and at least one vector high, or a
/// part of one that can be read alone.
/// </summary>
static unsafe class DirectProduct<V, T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>As much of A as stays in the second-level cache while all columns of B pass by.</summary>
    const int BytesOfA = 256 * 1024;

    /// <summary>Whole register blocks of rows, at least one, that are as much of A as that when it is so deep.</summary>
    public static int RowsInCache(int depth) => Math.Max(1, BytesOfA / sizeof(T) / depth / BlockGrid<V, T>.Height) * BlockGrid<V, T>.Height;

    public static void Run(in Product<T> x)
    {
        // The divisions would take longer than the smallest products.
        if ((long)x.Rows * x.Depth * sizeof(T) <= BytesOfA)
            BlockGrid<V, T>.Run(x);
        else
            RunInParts(x);
    }

    static void RunInParts(in Product<T> x)
    {
        var block = RowsInCache(x.Depth);
        var part = x;
        for (var left = x.Rows; left > 0; left -= part.Rows)
        {
            // What is left after the block must fill a vector.
            part.Rows = left < block + V.Count ? left : block;
            BlockGrid<V, T>.Run(part);
            part.A += part.Rows;
            part.C += part.Rows;
            if (part.RowBias != null)
                part.RowBias += part.Rows;
        }
    }
}
