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
    public static void Run<V>(
        int m, int n, int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc)
        where V : struct, ILanes<V>
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
                    Block2x4<V>(depth, strip, lda, b + (long)p * bRow + (long)j * bColumn, bRow, bColumn, bias == null ? null : bias + j, c + i + (long)j * ldc, ldc, p > 0);
                for (; j < n; j++)
                    Block2x1<V>(depth, strip, lda, b + (long)p * bRow + (long)j * bColumn, bRow, bias == null ? null : bias + j, c + i + (long)j * ldc, p > 0);
            }
        }

        // The last rows take the whole depth at once, so a vector may overlap rows that are already done.
        var row = paired;
        for (; row < m && m >= V.Count; row += V.Count)
            Rows<V>(n, k, a + Math.Min(row, m - V.Count), lda, b, bRow, bColumn, bias, c + Math.Min(row, m - V.Count), ldc);
        for (; row < m; row++)
            Rows<Lanes1>(n, k, a + row, lda, b, bRow, bColumn, bias, c + row, ldc);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Rows<V>(
        int n, int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc)
        where V : struct, ILanes<V>
    {
        var j = 0;
        for (; j <= n - 4; j += 4)
            Block1x4<V>(k, a, lda, b + (long)j * bColumn, bRow, bColumn, bias == null ? null : bias + j, c + (long)j * ldc, ldc);
        for (; j < n; j++)
            Block1x1<V>(k, a, lda, b + (long)j * bColumn, bRow, bias == null ? null : bias + j, c + (long)j * ldc);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Block2x4<V>(
        int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc, bool accumulate)
        where V : struct, ILanes<V>
    {
        V c00, c01, c02, c03, c10, c11, c12, c13;
        double* column1 = c + ldc, column2 = c + 2L * ldc, column3 = c + 3L * ldc;
        if (accumulate)
        {
            (c00, c01, c02, c03) = (V.Load(c), V.Load(column1), V.Load(column2), V.Load(column3));
            (c10, c11) = (V.Load(c + V.Count), V.Load(column1 + V.Count));
            (c12, c13) = (V.Load(column2 + V.Count), V.Load(column3 + V.Count));
        }
        else
        {
            c00 = c10 = V.Of(bias == null ? 0 : bias[0]);
            c01 = c11 = V.Of(bias == null ? 0 : bias[1]);
            c02 = c12 = V.Of(bias == null ? 0 : bias[2]);
            c03 = c13 = V.Of(bias == null ? 0 : bias[3]);
        }

        double* b1 = b + bColumn, b2 = b + 2L * bColumn, b3 = b + 3L * bColumn;
        for (; k > 0; k--)
        {
            var a0 = V.Load(a);
            var a1 = V.Load(a + V.Count);
            var b0 = V.Of(*b);
            c00 = V.MultiplyAdd(a0, b0, c00);
            c10 = V.MultiplyAdd(a1, b0, c10);
            b0 = V.Of(*b1);
            c01 = V.MultiplyAdd(a0, b0, c01);
            c11 = V.MultiplyAdd(a1, b0, c11);
            b0 = V.Of(*b2);
            c02 = V.MultiplyAdd(a0, b0, c02);
            c12 = V.MultiplyAdd(a1, b0, c12);
            b0 = V.Of(*b3);
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
    public static void Block2x1<V>(int k, double* a, int lda, double* b, int bRow, double* bias, double* c, bool accumulate)
        where V : struct, ILanes<V>
    {
        var c0 = accumulate ? V.Load(c) : V.Of(bias == null ? 0 : *bias);
        var c1 = accumulate ? V.Load(c + V.Count) : V.Of(bias == null ? 0 : *bias);
        for (; k > 0; k--)
        {
            var b0 = V.Of(*b);
            c0 = V.MultiplyAdd(V.Load(a), b0, c0);
            c1 = V.MultiplyAdd(V.Load(a + V.Count), b0, c1);
            a += lda;
            b += bRow;
        }

        c0.Store(c);
        c1.Store(c + V.Count);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static void Block1x4<V>(
        int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc)
        where V : struct, ILanes<V>
    {
        var c0 = V.Of(bias == null ? 0 : bias[0]);
        var c1 = V.Of(bias == null ? 0 : bias[1]);
        var c2 = V.Of(bias == null ? 0 : bias[2]);
        var c3 = V.Of(bias == null ? 0 : bias[3]);
        double* b1 = b + bColumn, b2 = b + 2L * bColumn, b3 = b + 3L * bColumn;
        for (; k > 0; k--)
        {
            var a0 = V.Load(a);
            c0 = V.MultiplyAdd(a0, V.Of(*b), c0);
            c1 = V.MultiplyAdd(a0, V.Of(*b1), c1);
            c2 = V.MultiplyAdd(a0, V.Of(*b2), c2);
            c3 = V.MultiplyAdd(a0, V.Of(*b3), c3);
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
    static void Block1x1<V>(int k, double* a, int lda, double* b, int bRow, double* bias, double* c)
        where V : struct, ILanes<V>
    {
        var sum = V.Of(bias == null ? 0 : *bias);
        for (; k > 0; k--)
        {
            sum = V.MultiplyAdd(V.Load(a), V.Of(*b), sum);
            a += lda;
            b += bRow;
        }

        sum.Store(c);
    }
}
