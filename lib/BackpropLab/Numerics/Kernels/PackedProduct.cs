using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// C (m, n) = op(A) B + bias for products large enough to pay for copying: strips of op(A) are packed side by side, so
/// that the inner loop reads them in one stream whatever A's stride, transposed or not.
/// </summary>
/// <remarks>
/// A strip is two vectors of rows by at most 256 of depth, 32 KiB with the widest vectors: it stays in the first-level
/// cache while all columns of B pass by (Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication",
/// 2008). Elements of op(A) stand at a[i aRow + p aColumn], those of B at b[p bRow + j bColumn].
/// </remarks>
static unsafe class PackedProduct
{
    const int DepthBlock = 256;
    const int Columns = 4;

    /// <summary>Whether each packed strip is used often enough, and the product deep enough, to be worth packing.</summary>
    public static bool Pays(int n, int k) => n >= 16 && k >= 32;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    [SkipLocalsInit]
    public static void Run<V, T>(
        int m, int n, int k, T* a, long aRow, long aColumn, T* b, int bRow, int bColumn, T* bias, T* c, int ldc)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var height = 2 * V.Count;
        var room = stackalloc byte[(height * (DepthBlock + Columns)) * sizeof(T) + 64];
        var strip = (T*)(((nint)room + 63) & ~63);
        var tile = strip + height * DepthBlock;
        for (var p = 0; p < k; p += DepthBlock)
        {
            var depth = Math.Min(DepthBlock, k - p);
            for (var i = 0; i < m; i += height)
            {
                var rows = Math.Min(height, m - i);
                Pack(rows, height, depth, a + i * aRow + p * aColumn, aRow, aColumn, strip);
                for (var j = 0; j < n; j += Columns)
                {
                    var columns = Math.Min(Columns, n - j);
                    var source = b + (long)p * bRow + (long)j * bColumn;
                    var target = c + i + (long)j * ldc;
                    var firstBias = bias == null ? null : bias + j;
                    if (rows == height && columns == Columns)
                        MatrixProduct.Block2x4<V, T>(depth, strip, height, source, bRow, bColumn, firstBias, target, ldc, p > 0);
                    else
                        Edge<V, T>(rows, columns, depth, strip, source, bRow, bColumn, firstBias, target, ldc, p > 0, tile);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Pack<T>(int rows, int height, int depth, T* a, long aRow, long aColumn, T* strip)
        where T : unmanaged
    {
        if (rows < height)
            new Span<T>(strip, height * depth).Clear();
        if (aRow == 1)
            for (var p = 0; p < depth; p++, a += aColumn, strip += height)
                Unsafe.CopyBlockUnaligned(strip, a, (uint)(rows * sizeof(T)));
        else
            for (var i = 0; i < rows; i++)
                for (var p = 0; p < depth; p++)
                    strip[i + p * height] = a[i * aRow + p * aColumn];
    }

    /// <summary>A block at the rim: whole columns into a tile, of which the part that exists is copied out.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Edge<V, T>(
        int rows, int columns, int depth, T* strip, T* b, int bRow, int bColumn, T* bias, T* c, int ldc, bool accumulate, T* tile)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (var j = 0; j < columns; j++)
        {
            MatrixProduct.Block2x1<V, T>(depth, strip, 2 * V.Count, b + (long)j * bColumn, bRow, bias == null || accumulate ? null : bias + j, tile, false);
            var column = c + (long)j * ldc;
            for (var i = 0; i < rows; i++)
                column[i] = accumulate ? column[i] + tile[i] : tile[i];
        }
    }
}
