namespace BackpropLab;

/// <summary>A product of which any range of the result's columns can be calculated alone; the arrays stay pinned meanwhile.</summary>
readonly unsafe struct ColumnProduct(
    Kernels<double> kernels, bool leftTransposed, bool rightTransposed, int m, int k, int rowsA, int rowsB, double* a, double* b, double* c)
{
    public void Run(int first, int columns)
    {
        var (bRow, bColumn) = rightTransposed ? (rowsB, 1) : (1, rowsB);
        double* right = b + (long)first * bColumn, result = c + (long)first * m;
        if (leftTransposed)
            kernels.MultiplyTransposed(m, columns, k, a, rowsA, right, rowsB, result, m);
        else
            kernels.Multiply(m, columns, k, a, rowsA, right, bRow, bColumn, null, result, m);
    }
}
