using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>
/// Products of any size and layout, cut so that each part stays in the cache that feeds it (Goto and van de Geijn,
/// "Anatomy of High-Performance Matrix Multiplication", 2008): a few columns of B, <see cref="DepthBlock"/> deep, in the
/// first level while a packed block of A passes from the second; up to <see cref="ColumnBlock"/> columns of B in the
/// third.
/// </summary>
static unsafe class BlockedProduct<V, T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>8 columns of 400 doubles are 25 KiB, half of the first-level cache; and half of the 784 pixels of MNIST fits.</summary>
    const int DepthBlock = 400;

    const int ColumnBlock = 2048;

    /// <summary>
    /// A quarter of a MiB packed, which leaves the second-level cache room for what else passes: 512x784x128 in double
    /// precision was measured to lose a third of its speed with 700 KiB.
    /// </summary>
    static int RowBlock => DirectProduct<V, T>.RowsInCache(DepthBlock);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> x)
    {
        var packsB = PacksB(x);
        var depthBlock = Math.Min(DepthBlock, x.Depth);
        var a = PackBuffer<T>.ForA((Math.Min(RowBlock, x.Rows) + V.Count) * depthBlock);
        var b = packsB ? PackBuffer<T>.ForB(Math.Min(ColumnBlock, x.Columns) * depthBlock) : null;
        for (var j = 0; j < x.Columns; j += ColumnBlock)
        {
            for (var p = 0; p == 0 || p < x.Depth; p += DepthBlock)
            {
                var (columns, depth) = (Math.Min(ColumnBlock, x.Columns - j), Math.Min(DepthBlock, x.Depth - p));
                var source = x.B + (nint)p * x.BRow + (nint)j * x.BColumn;
                if (packsB)
                    PackB(columns, depth, source, x.BColumn, x.BRow, b);
                for (var i = 0; i < x.Rows; i += RowBlock)
                {
                    var rows = Math.Min(RowBlock, x.Rows - i);
                    PackA(rows, depth, x.A + (nint)i * x.ARow + (nint)p * x.AColumn, x.ARow, x.AColumn, a);
                    BlockGrid<V, T>.Run(new()
                    {
                        Rows = rows, Columns = columns, Depth = depth,
                        A = a, IsAPacked = true,
                        B = packsB ? b : source, IsBPacked = packsB, BRow = x.BRow, BColumn = x.BColumn,
                        C = x.C + i + (nint)j * x.CColumn, CColumn = x.CColumn,
                        RowBias = x.RowBias == null ? null : x.RowBias + i, ColumnBias = x.ColumnBias == null ? null : x.ColumnBias + j,
                        Accumulate = p > 0,
                    });
                }
            }
        }
    }

    /// <summary>
    /// The columns of a column-major B are streams that the processor fetches ahead by itself, and packing them was
    /// measured to cost more than it gains. A transposed B is read across its rows: packed when these lie on many pages,
    /// and when there are enough rows of A to use what was packed.
    /// </summary>
    static bool PacksB(in Product<T> x) =>
        x.BRow != 1 && x.Rows > 2 * BlockGrid<V, T>.Height && MemoryPages.ManyPages<T>(Math.Min(DepthBlock, x.Depth), x.BRow);

    static void PackA(int rows, int depth, T* a, int aRow, int aColumn, T* panels)
    {
        for (int i = 0, height; i < rows; i += height)
        {
            height = BlockGrid<V, T>.NextHeight(rows - i);
            Packing.Panel(Math.Min(height, rows - i), height, depth, a + (nint)i * aRow, aRow, aColumn, panels + (nint)i * depth);
        }
    }

    static void PackB(int columns, int depth, T* b, int bColumn, int bRow, T* panels)
    {
        for (int j = 0, width; j < columns; j += width)
        {
            width = BlockGrid<V, T>.NextWidth(columns - j);
            Packing.Panel(width, width, depth, b + (nint)j * bColumn, bColumn, bRow, panels + (nint)j * depth);
        }
    }
}
