using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab;

// Matrix products in double precision.
sealed unsafe partial class VectorizedProvider
{
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
            if (leftTransposed)
                kernels.MultiplyTransposed(m, n, k, pa, rowsA, pb, rowsB, pc, m);
            else
                kernels.Multiply(m, n, k, pa, rowsA, pb, rightTransposed ? rowsB : 1, rightTransposed ? 1 : rowsB, null, pc, m);
    }

    static void Holds(double[] values, int rows, int columns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Length != (long)rows * columns)
            throw new ArgumentException($"{parameter} has {values.Length} elements: a ({rows}, {columns}) matrix has {(long)rows * columns}.", parameter);
    }
}
