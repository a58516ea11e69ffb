using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Products with no packing, both factors read where they lie: A must be column-major and at least one vector high.
/// </summary>
static unsafe class DirectProduct<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>As much of A as stays in the second-level cache while all columns of B pass by.</summary>
    const int BytesOfA = 256 * 1024;

    /// <summary>Whole register blocks of rows, at least one, that are as much of A as that when it is so deep.</summary>
    public static int RowsInCache(int depth) => Math.Max(1, BytesOfA / sizeof(T) / depth / BlockGrid<V, T>.Height) * BlockGrid<V, T>.Height;

    [SkipLocalsInit] // else each grid is cleared twice
    public static void Run(in Product<T> x)
    {
        var block = x.Rows;
        // The divisions would take longer than the smallest products.
        if ((long)x.Rows * x.Depth * sizeof(T) > BytesOfA)
            block = RowsInCache(x.Depth);
        for (int i = 0, rows; i < x.Rows; i += rows)
        {
            rows = x.Rows - i;
            // What is left after the block must fill a vector.
            if (rows >= block + V.Count)
                rows = block;
            BlockGrid<V, T>.Run(new()
            {
                Rows = rows, Columns = x.Columns, Depth = x.Depth,
                A = x.A + i, AColumn = x.AColumn,
                B = x.B, BRow = x.BRow, BColumn = x.BColumn,
                C = x.C + i, CColumn = x.CColumn,
                RowBias = x.RowBias == null ? null : x.RowBias + i, ColumnBias = x.ColumnBias,
            });
        }
    }
}
