using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// C (m, n) = A (m, k) B (k, n) + bias, column-major, with no packing and no copies. The element (p, j) of B stands at
/// b[p bRow + j bColumn], so that a transposed B is read where it lies.
/// </summary>
/// <remarks>
/// The register block is two vectors of rows by four columns: eight accumulators hide the latency of the multiply-add
/// on two ports (4 cycles each), and with two vectors of A and one broadcast of B they fit the sixteen registers of
/// AVX2. Large products go to <see cref="PackedProduct"/>, which uses the same blocks.
/// </remarks>
static unsafe class MatrixProduct
{
    const int DepthBlock = 256;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<V, T>(
        int m, int n, int k, T* a, int lda, T* b, int bRow, int bColumn, T* bias, T* c, int ldc)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var pair = 2 * V.Count;
        var paired = m - m % pair;
        for (var p = 0; p == 0 || p < k; p += DepthBlock)
        {
            var depth = Math.Min(DepthBlock, k - p);
            for (var i = 0; i < paired; i += pair)
            {
                var strip = a + i + (long)p * lda;
                var j = 0;
                for (; j <= n - 4; j += 4)
                    Block2x4<V, T>(depth, strip, lda, b + (long)p * bRow + (long)j * bColumn, bRow, bColumn, bias == null ? null : bias + j, c + i + (long)j * ldc, ldc, p > 0);
                for (; j < n; j++)
                    Block2x1<V, T>(depth, strip, lda, b + (long)p * bRow + (long)j * bColumn, bRow, bias == null ? null : bias + j, c + i + (long)j * ldc, p > 0);
            }
        }

        // The last rows take the whole depth at once, so a vector may overlap rows that are already done.
        var row = paired;
        for (; row < m && m >= V.Count; row += V.Count)
            Rows<V, T>(n, k, a + Math.Min(row, m - V.Count), lda, b, bRow, bColumn, bias, c + Math.Min(row, m - V.Count), ldc);
        for (; row < m; row++)
            Rows<Lanes1<T>, T>(n, k, a + row, lda, b, bRow, bColumn, bias, c + row, ldc);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows<V, T>(
        int n, int k, T* a, int lda, T* b, int bRow, int bColumn, T* bias, T* c, int ldc)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var j = 0;
        for (; j <= n - 4; j += 4)
            Block1x4<V, T>(k, a, lda, b + (long)j * bColumn, bRow, bColumn, bias == null ? null : bias + j, c + (long)j * ldc, ldc);
        for (; j < n; j++)
            Block1x1<V, T>(k, a, lda, b + (long)j * bColumn, bRow, bias == null ? null : bias + j, c + (long)j * ldc);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block2x4<V, T>(
        int k, T* a, int lda, T* b, int bRow, int bColumn, T* bias, T* c, int ldc, bool accumulate)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        V c00, c01, c02, c03, c10, c11, c12, c13;
        T* column1 = c + ldc, column2 = c + 2L * ldc, column3 = c + 3L * ldc;
        if (accumulate)
        {
            (c00, c01, c02, c03) = (V.Load(c), V.Load(column1), V.Load(column2), V.Load(column3));
            (c10, c11) = (V.Load(c + V.Count), V.Load(column1 + V.Count));
            (c12, c13) = (V.Load(column2 + V.Count), V.Load(column3 + V.Count));
        }
        else
        {
            c00 = c10 = bias == null ? V.Of(0) : V.Broadcast(bias + 0);
            c01 = c11 = bias == null ? V.Of(0) : V.Broadcast(bias + 1);
            c02 = c12 = bias == null ? V.Of(0) : V.Broadcast(bias + 2);
            c03 = c13 = bias == null ? V.Of(0) : V.Broadcast(bias + 3);
        }

        T* b1 = b + bColumn, b2 = b + 2L * bColumn, b3 = b + 3L * bColumn;
        for (; k > 0; k--)
        {
            var a0 = V.Load(a);
            var a1 = V.Load(a + V.Count);
            var b0 = V.Broadcast(b);
            c00 = V.MultiplyAdd(a0, b0, c00);
            c10 = V.MultiplyAdd(a1, b0, c10);
            b0 = V.Broadcast(b1);
            c01 = V.MultiplyAdd(a0, b0, c01);
            c11 = V.MultiplyAdd(a1, b0, c11);
            b0 = V.Broadcast(b2);
            c02 = V.MultiplyAdd(a0, b0, c02);
            c12 = V.MultiplyAdd(a1, b0, c12);
            b0 = V.Broadcast(b3);
            c03 = V.MultiplyAdd(a0, b0, c03);
            c13 = V.MultiplyAdd(a1, b0, c13);
            a += lda;
            b += bRow;
            b1 += bRow;
            b2 += bRow;
            b3 += bRow;
        }

        c00.Store(c);
        c10.Store(c + V.Count);
        c01.Store(column1);
        c11.Store(column1 + V.Count);
        c02.Store(column2);
        c12.Store(column2 + V.Count);
        c03.Store(column3);
        c13.Store(column3 + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block2x1<V, T>(int k, T* a, int lda, T* b, int bRow, T* bias, T* c, bool accumulate)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c0 = accumulate ? V.Load(c) : (bias == null ? V.Of(0) : V.Broadcast(bias));
        var c1 = accumulate ? V.Load(c + V.Count) : (bias == null ? V.Of(0) : V.Broadcast(bias));
        for (; k > 0; k--)
        {
            var b0 = V.Broadcast(b);
            c0 = V.MultiplyAdd(V.Load(a), b0, c0);
            c1 = V.MultiplyAdd(V.Load(a + V.Count), b0, c1);
            a += lda;
            b += bRow;
        }

        c0.Store(c);
        c1.Store(c + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Block1x4<V, T>(
        int k, T* a, int lda, T* b, int bRow, int bColumn, T* bias, T* c, int ldc)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var c0 = bias == null ? V.Of(0) : V.Broadcast(bias + 0);
        var c1 = bias == null ? V.Of(0) : V.Broadcast(bias + 1);
        var c2 = bias == null ? V.Of(0) : V.Broadcast(bias + 2);
        var c3 = bias == null ? V.Of(0) : V.Broadcast(bias + 3);
        T* b1 = b + bColumn, b2 = b + 2L * bColumn, b3 = b + 3L * bColumn;
        for (; k > 0; k--)
        {
            var a0 = V.Load(a);
            c0 = V.MultiplyAdd(a0, V.Broadcast(b), c0);
            c1 = V.MultiplyAdd(a0, V.Broadcast(b1), c1);
            c2 = V.MultiplyAdd(a0, V.Broadcast(b2), c2);
            c3 = V.MultiplyAdd(a0, V.Broadcast(b3), c3);
            a += lda;
            b += bRow;
            b1 += bRow;
            b2 += bRow;
            b3 += bRow;
        }

        c0.Store(c);
        c1.Store(c + ldc);
        c2.Store(c + 2L * ldc);
        c3.Store(c + 3L * ldc);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Block1x1<V, T>(int k, T* a, int lda, T* b, int bRow, T* bias, T* c)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var sum = (bias == null ? V.Of(0) : V.Broadcast(bias));
        for (; k > 0; k--)
        {
            sum = V.MultiplyAdd(V.Load(a), V.Broadcast(b), sum);
            a += lda;
            b += bRow;
        }

        sum.Store(c);
    }
}
