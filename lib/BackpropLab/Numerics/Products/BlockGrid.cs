namespace BackpropLab;

/// <summary>
/// A part of a product that <see cref="BlockGrid{V, T}"/> covers with register blocks; the fields are those of
/// <see cref="Product{T}"/> where nothing else is said.
/// </summary>
unsafe struct BlockGrid<TNumber>
    where TNumber : unmanaged
{
    public int Rows, Columns, Depth;

    /// <summary>In panels as <see cref="Packing"/> makes them, or column-major.</summary>
    public TNumber* A;

    public bool IsAPacked;

    public nint AColumn;

    /// <summary>In panels as <see cref="Packing"/> makes them, or where the factor lies.</summary>
    public TNumber* B;

    /// <summary>Only where A is packed too.</summary>
    public bool IsBPacked;

    public nint BRow, BColumn;

    public TNumber* C;

    public nint CColumn;

    public TNumber* RowBias, ColumnBias;

    /// <summary>Adds to what C holds already, and no bias.</summary>
    public bool Accumulate;
}
