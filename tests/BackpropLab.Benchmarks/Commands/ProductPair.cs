using System.Numerics;
using BackpropLab.Numerics;

namespace BackpropLab.Benchmarks;

/// <summary>C = A B with the same numbers for us and for OpenBLAS, all column-major.</summary>
sealed unsafe class ProductPair<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    readonly int m, k, n;
    readonly AlignedBuffer<T> a, b, c;

    public ProductPair(int m, int k, int n)
    {
        (this.m, this.k, this.n) = (m, k, n);
        (a, b, c) = (Random(m * k), Random(k * n), new(m * n));
    }

    public void Ours(int threads) => Primitives<T>.Best.Multiply(new Product<T>
    {
        Rows = m, Columns = n, Depth = k, A = a.Pointer, AColumn = m, B = b.Pointer, BColumn = k, C = c.Pointer, CColumn = m, Threads = threads,
    });

    public void Theirs(OpenBlas blas)
    {
        if (typeof(T) == typeof(double))
            blas.Multiply(m, n, k, (double*)a.Pointer, (double*)b.Pointer, (double*)c.Pointer);
        else
            blas.Multiply(m, n, k, (float*)a.Pointer, (float*)b.Pointer, (float*)c.Pointer);
    }

    static AlignedBuffer<T> Random(int length)
    {
        var buffer = new AlignedBuffer<T>(length);
        var generator = new NumPyGenerator(0);
        foreach (ref var value in buffer.Span)
            value = T.CreateTruncating(generator.Random());
        return buffer;
    }
}
