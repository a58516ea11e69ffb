using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab;

// Matrix products in double precision.
sealed unsafe partial class VectorizedProvider
{
    // About 50 µs of one core's work: ten times what starting a second core costs.
    const double MultiplyAddsWorthACore = 1e6;

    // Fewer columns would leave the packed strips of the left factor too little to do.
    const int ColumnsWorthACore = 32;

    public void MatrixMultiply(double[] x, int rowsX, int columnsX, double[] y, int rowsY, int columnsY, double[] result) =>
        MatrixMultiplyWithUpdate(
            Transpose.DontTranspose, Transpose.DontTranspose, 1, x, rowsX, columnsX, y, rowsY, columnsY, 0, result);

    public void MatrixMultiplyWithUpdate(
        Transpose transposeA, Transpose transposeB, double alpha, double[] a, int rowsA, int columnsA,
        double[] b, int rowsB, int columnsB, double beta, double[] c)
    {
        var (leftTransposed, rightTransposed) = (transposeA != Transpose.DontTranspose, transposeB != Transpose.DontTranspose);
        if (alpha != 1 || beta != 0 || (leftTransposed && rightTransposed))
        {
            managed.MatrixMultiplyWithUpdate(transposeA, transposeB, alpha, a, rowsA, columnsA, b, rowsB, columnsB, beta, c);
            return;
        }

        var (m, k) = leftTransposed ? (columnsA, rowsA) : (rowsA, columnsA);
        var (depth, n) = rightTransposed ? (columnsB, rowsB) : (rowsB, columnsB);
        if (k != depth)
            throw new ArgumentException($"The left matrix is ({m}, {k}) but the right one is ({depth}, {n}): inner dimensions {k} and {depth} differ.");
        Holds(a, rowsA, columnsA, nameof(a));
        Holds(b, rowsB, columnsB, nameof(b));
        Holds(c, m, n, nameof(c));

        // The kernels write results while they still read the factors.
        a = ReferenceEquals(a, c) ? [.. a] : a;
        b = ReferenceEquals(b, c) ? [.. b] : b;
        fixed (double* pa = a, pb = b, pc = c)
        {
            var product = new ColumnProduct(kernels, leftTransposed, rightTransposed, m, k, rowsA, rowsB, pa, pb, pc);
            var cores = Cores((double)m * n * k, n);
            if (cores == 1)
                product.Run(0, n);
            else
                OnCores(cores, product, n);
        }
    }

    static int Cores(double multiplyAdds, int columns) => (int)Math.Max(
        1, Math.Min(Math.Min(Environment.ProcessorCount, multiplyAdds / MultiplyAddsWorthACore), columns / ColumnsWorthACore));

    /// <summary>Each core takes whole blocks of four columns, as the kernels do.</summary>
    static void OnCores(int cores, ColumnProduct product, int columns)
    {
        var blocks = (columns + 3) / 4;
        Parallel.For(0, cores, core =>
        {
            var first = blocks * core / cores * 4;
            product.Run(first, Math.Min(columns, blocks * (core + 1) / cores * 4) - first);
        });
    }

    static void Holds(double[] values, int rows, int columns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Length != (long)rows * columns)
            throw new ArgumentException($"{parameter} has {values.Length} elements: a ({rows}, {columns}) matrix has {(long)rows * columns}.", parameter);
    }
}
