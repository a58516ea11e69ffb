using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>
/// Products of a transposed A and a B that is not: every element is the inner product of two contiguous columns, so
/// nothing is transposed in memory. For results so small that packing would cost more than it gains.
/// </summary>
/// <remarks>Blocks of two columns of A by four of B (or four by one) use each loaded vector several times.</remarks>
static unsafe class InnerProducts<V, T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> x)
    {
        var (m, n, k, lda, ldb, ldc) = (x.Rows, x.Columns, x.Depth, x.ARow, x.BColumn, x.CColumn);
        T* a = x.A, b = x.B, c = x.C;
        var j = 0;
        for (; j <= n - 4; j += 4)
        {
            var i = 0;
            for (; i <= m - 2; i += 2)
                Block2x4(k, a + (long)i * lda, lda, b + (long)j * ldb, ldb, c + i + (long)j * ldc, ldc);
            if (i < m)
                Block4x1(k, b + (long)j * ldb, ldb, a + (long)i * lda, c + i + (long)j * ldc, ldc);
        }

        for (; j < n; j++)
        {
            var i = 0;
            for (; i <= m - 4; i += 4)
                Block4x1(k, a + (long)i * lda, lda, b + (long)j * ldb, c + i + (long)j * ldc, 1);
            for (; i < m; i++)
                c[i + (long)j * ldc] = Dot(k, a + (long)i * lda, b + (long)j * ldb);
        }

        if (x.RowBias != null || x.ColumnBias != null)
        {
            for (j = 0; j < n; j++)
            {
                for (var i = 0; i < m; i++)
                    c[i + (long)j * ldc] += x.RowBias != null ? x.RowBias[i] : x.ColumnBias[j];
            }
        }
    }

    /// <summary>The inner product of two arrays.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static T Dot(int k, T* a, T* b)
    {
        var (sum0, sum1) = (V.Of(0), V.Of(0));
        var p = 0;
        for (; p <= k - 2 * V.Count; p += 2 * V.Count)
        {
            sum0.AddProduct(V.Load(a + p), V.Load(b + p));
            sum1.AddProduct(V.Load(a + p + V.Count), V.Load(b + p + V.Count));
        }

        for (; p <= k - V.Count; p += V.Count)
            sum0.AddProduct(V.Load(a + p), V.Load(b + p));
        var sum = V.Sum(sum0 + sum1);
        for (; p < k; p++)
            sum += a[p] * b[p];
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Block2x4(int k, T* a, int lda, T* b, int ldb, T* c, int ldc)
    {
        var zero = V.Of(0);
        var (c00, c01, c02, c03) = (zero, zero, zero, zero);
        var (c10, c11, c12, c13) = (zero, zero, zero, zero);
        var a1 = a + lda;
        T* b1 = b + ldb, b2 = b + 2L * ldb, b3 = b + 3L * ldb;
        var p = 0;
        for (; p <= k - V.Count; p += V.Count)
        {
            var (x0, x1) = (V.Load(a + p), V.Load(a1 + p));
            var y = V.Load(b + p);
            c00.AddProduct(x0, y);
            c10.AddProduct(x1, y);
            y = V.Load(b1 + p);
            c01.AddProduct(x0, y);
            c11.AddProduct(x1, y);
            y = V.Load(b2 + p);
            c02.AddProduct(x0, y);
            c12.AddProduct(x1, y);
            y = V.Load(b3 + p);
            c03.AddProduct(x0, y);
            c13.AddProduct(x1, y);
        }

        var rest = k - p;
        a += p;
        a1 += p;
        b += p;
        b1 += p;
        b2 += p;
        b3 += p;
        c[0] = V.Sum(c00) + Rest(rest, a, b);
        c[1] = V.Sum(c10) + Rest(rest, a1, b);
        c += ldc;
        c[0] = V.Sum(c01) + Rest(rest, a, b1);
        c[1] = V.Sum(c11) + Rest(rest, a1, b1);
        c += ldc;
        c[0] = V.Sum(c02) + Rest(rest, a, b2);
        c[1] = V.Sum(c12) + Rest(rest, a1, b2);
        c += ldc;
        c[0] = V.Sum(c03) + Rest(rest, a, b3);
        c[1] = V.Sum(c13) + Rest(rest, a1, b3);
    }

    /// <summary>Four columns with one; the results stand <paramref name="step"/> apart.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Block4x1(int k, T* four, int stride, T* one, T* c, int step)
    {
        var zero = V.Of(0);
        var (c0, c1, c2, c3) = (zero, zero, zero, zero);
        T* f1 = four + stride, f2 = four + 2L * stride, f3 = four + 3L * stride;
        var p = 0;
        for (; p <= k - V.Count; p += V.Count)
        {
            var y = V.Load(one + p);
            c0.AddProduct(V.Load(four + p), y);
            c1.AddProduct(V.Load(f1 + p), y);
            c2.AddProduct(V.Load(f2 + p), y);
            c3.AddProduct(V.Load(f3 + p), y);
        }

        var rest = k - p;
        c[0] = V.Sum(c0) + Rest(rest, four + p, one + p);
        c[step] = V.Sum(c1) + Rest(rest, f1 + p, one + p);
        c[2L * step] = V.Sum(c2) + Rest(rest, f2 + p, one + p);
        c[3L * step] = V.Sum(c3) + Rest(rest, f3 + p, one + p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T Rest(int count, T* a, T* b)
    {
        var sum = T.Zero;
        for (var i = 0; i < count; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
