namespace BackpropLab.Tests.Numerics;

/// <summary>Small whole numbers to multiply, whose sums no precision rounds.</summary>
static class ProductNumbers
{
    /// <summary>Which factors are transposed.</summary>
    public static readonly (bool Left, bool Right)[] Layouts = [(false, false), (true, false), (false, true), (true, true)];

    public static int A(int i, int p) => (i * 5 + p * 3 + i * p) % 9 - 4;

    public static int B(int p, int j) => (p * 7 + j * 4 + p * j) % 7 - 3;

    public static int Bias(int i) => i % 5 - 2;

    /// <summary>A (m, k) B (k, n), column by column.</summary>
    public static int[] Product(int m, int n, int k)
    {
        var a = new int[m * k];
        for (var p = 0; p < k; p++)
        {
            for (var i = 0; i < m; i++)
                a[i + p * m] = A(i, p);
        }

        var c = new int[m * n];
        for (var j = 0; j < n; j++)
        {
            var column = c.AsSpan(j * m, m);
            for (var p = 0; p < k; p++)
            {
                var factor = B(p, j);
                var left = a.AsSpan(p * m, m);
                for (var i = 0; i < column.Length; i++)
                    column[i] += left[i] * factor;
            }
        }

        return c;
    }
}
