namespace BackpropLab.Numerics;

/// <summary>
/// Register blocks side by side: the same rows of C, columns after columns. The fields are those of
/// <see cref="Product{T}"/> for the first block where nothing else is said.
/// </summary>
unsafe struct BlockStrip<TNumber>
    where TNumber : unmanaged
{
    public int Blocks, Depth;

    /// <summary>Whether the last block begins with the last column of the one before: nothing is accumulated there.</summary>
    public bool Overlaps;

    /// <summary>
    /// The row at which the last vector begins; it overlaps the one before if there are not rows enough to fill it.
    /// Negative where there is only a part of one vector: minus the number of rows that it lacks.
    /// </summary>
    public nint Last;

    public TNumber* A;

    public nint AColumn;

    public TNumber* B;

    public nint BRow, BColumn;

    public TNumber* C;

    public nint CColumn;

    public TNumber* RowBias, ColumnBias;

    public bool Accumulate;
}
