namespace BackpropLab.Numerics;

/// <summary>A product whose C is divided among cores, by rows or by columns but never by depth.</summary>
unsafe struct SharedProduct<T>
    where T : unmanaged
{
    readonly Product<T> product;
    readonly bool byRows;
    readonly int step;

    /// <param name="product">The product, with the number of cores that may share it.</param>
    /// <param name="isDirect">Whether the parts read A where it lies.</param>
    /// <param name="height">The rows of a register block.</param>
    /// <param name="width">The columns of a register block.</param>
    public SharedProduct(in Product<T> product, bool isDirect, int height, int width)
    {
        (this.product, IsDirect) = (product, isDirect);
        // Rows where there are enough: of a cut by columns every part would pack all of A again.
        byRows = product.Rows >= 2 * height * product.Threads || product.Rows / height >= product.Columns / width;
        var (length, unit) = byRows ? (product.Rows, height) : (product.Columns, width);
        var units = (length + unit - 1) / unit;
        step = (units + product.Threads - 1) / product.Threads * unit;
        // A last part lower than a block goes to the one before it: it could be lower than a vector.
        Parts = Math.Max(1, (length - unit + step) / step);
    }

    public readonly bool IsDirect { get; }

    public readonly int Parts { get; }

    public readonly Product<T> Part(int part)
    {
        var result = product;
        var first = part * step;
        if (byRows)
        {
            result.Rows = part == Parts - 1 ? product.Rows - first : step;
            result.A += (nint)first * product.ARow;
            result.C += first;
            result.RowBias = product.RowBias == null ? null : product.RowBias + first;
        }
        else
        {
            result.Columns = part == Parts - 1 ? product.Columns - first : step;
            result.B += (nint)first * product.BColumn;
            result.C += (nint)first * product.CColumn;
            result.ColumnBias = product.ColumnBias == null ? null : product.ColumnBias + first;
        }

        return result;
    }
}
