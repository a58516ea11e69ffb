using System.Numerics;
using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>
/// A product to try, of <see cref="ProductNumbers"/>, between guards of NaN that spoil what reads them and show what
/// writes them.
/// </summary>
sealed unsafe record ProductCase<T>(int M, int N, int K, (bool Left, bool Right) Transposed)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    const int Guard = 20;

    T[]? left, right;

    public ProductBias Bias { get; init; }

    /// <summary>From one stored column of a factor to the next, where that is more than it takes.</summary>
    public int Apart { get; init; }

    /// <summary>What lies between the columns of the result.</summary>
    public int Gap { get; init; } = 3;

    /// <summary>Whether the numbers are divided by three, so that sums round.</summary>
    public bool HasFractions { get; init; }

    public int Threads { get; init; } = 1;

    int LeftStride => Math.Max(Apart, Transposed.Left ? K : M);

    int RightStride => Math.Max(Apart, Transposed.Right ? N : K);

    int ResultStride => M + Gap;

    /// <summary>The same with its factors made once for all that differ from it in bias, gap and threads.</summary>
    public ProductCase<T> WithFactors() => this with { left = Left(), right = Right() };

    /// <summary>What is wrong with the result, or nothing.</summary>
    public string? Problem(Primitives<T> primitives, int[] product)
    {
        var c = Run(primitives);
        for (var j = 0; j < N; j++)
        {
            for (var i = 0; i < M; i++)
            {
                ref var actual = ref c[Guard + i + j * ResultStride];
                var bias = Bias == ProductBias.None ? 0 : ProductNumbers.Bias(Bias == ProductBias.Columns ? j : i);
                if (actual != T.CreateTruncating(product[i + j * M] + bias))
                    return FormattableString.Invariant($"{this}: ({i}, {j}) is {actual}, not {product[i + j * M] + bias}");
                actual = T.NaN;
            }
        }

        return Array.TrueForAll(c, T.IsNaN) ? null : FormattableString.Invariant($"{this}: it wrote beside the result");
    }

    /// <summary>C with its guards.</summary>
    public T[] Run(Primitives<T> primitives)
    {
        var (a, b) = (left ?? Left(), right ?? Right());
        var bias = Numbers(Bias == ProductBias.Rows ? M : N, 1, 0, (i, _) => ProductNumbers.Bias(i));
        var c = new T[2 * Guard + ResultStride * N];
        Array.Fill(c, T.NaN);
        fixed (T* pa = a, pb = b, pBias = bias, pc = c)
        {
            primitives.Multiply(new()
            {
                Rows = M, Columns = N, Depth = K,
                A = pa + Guard, ARow = Transposed.Left ? LeftStride : 1, AColumn = Transposed.Left ? 1 : LeftStride,
                B = pb + Guard, BRow = Transposed.Right ? RightStride : 1, BColumn = Transposed.Right ? 1 : RightStride,
                ColumnBias = Bias == ProductBias.Columns ? pBias + Guard : null, RowBias = Bias == ProductBias.Rows ? pBias + Guard : null,
                C = pc + Guard, CColumn = ResultStride, Threads = Threads,
            });
        }

        return c;
    }

    T[] Left() => Transposed.Left ? Numbers(K, M, LeftStride, (p, i) => ProductNumbers.A(i, p)) : Numbers(M, K, LeftStride, ProductNumbers.A);

    T[] Right() => Transposed.Right ? Numbers(N, K, RightStride, (j, p) => ProductNumbers.B(p, j)) : Numbers(K, N, RightStride, ProductNumbers.B);

    T[] Numbers(int rows, int columns, int stride, Func<int, int, int> number)
    {
        var result = new T[2 * Guard + (columns == 0 ? 0 : stride * (columns - 1) + rows)];
        Array.Fill(result, T.NaN);
        var unit = T.One / (HasFractions ? T.CreateTruncating(3) : T.One);
        for (var j = 0; j < columns; j++)
        {
            for (var i = 0; i < rows; i++)
                result[Guard + i + j * stride] = T.CreateTruncating(number(i, j)) * unit;
        }

        return result;
    }
}
