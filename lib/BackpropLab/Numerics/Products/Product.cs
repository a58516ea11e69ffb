namespace BackpropLab.Numerics;

/// <summary>
/// C (m, n) = A (m, k) B (k, n) + bias. C is column-major; the element (i, p) of A stands at
/// A[i <see cref="ARow"/> + p <see cref="AColumn"/>], (p, j) of B at B[p <see cref="BRow"/> + j <see cref="BColumn"/>],
/// and of each pair of steps one is 1: so each factor may be column-major or transposed (row-major) and is read where it
/// lies. C overlaps neither factor.
/// </summary>
unsafe struct Product<TNumber>()
    where TNumber : unmanaged
{
    /// <summary>m, the rows of A and C.</summary>
    public required int Rows;

    /// <summary>n, the columns of B and C.</summary>
    public required int Columns;

    /// <summary>k, the columns of A and the rows of B.</summary>
    public required int Depth;

    public required TNumber* A;

    public int ARow = 1;

    public int AColumn = 1;

    /// <summary>Whether A stands in panels, as <see cref="Packing"/> makes them.</summary>
    public bool IsAPacked;

    public required TNumber* B;

    public int BRow = 1;

    public int BColumn = 1;

    /// <summary>The same of B; only where A is packed too.</summary>
    public bool IsBPacked;

    public required TNumber* C;

    /// <summary>The distance from one column of C to the next.</summary>
    public required int CColumn;

    /// <summary>A number for each column of C, or null.</summary>
    public TNumber* ColumnBias;

    /// <summary>A number for each row of C, or null; there is at most one bias.</summary>
    public TNumber* RowBias;

    /// <summary>Adds to what C holds already, and no bias.</summary>
    public bool Accumulate;

    /// <summary>How many cores may share the work. The result is the same, bit for bit, whatever their number.</summary>
    public int Threads = 1;
}
