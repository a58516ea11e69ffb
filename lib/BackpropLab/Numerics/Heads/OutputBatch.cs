namespace BackpropLab.Numerics;

/// <summary>
/// What the end of the network works on. Columns are <see cref="Stride"/> numbers apart, a multiple of
/// <see cref="RowPadding"/>, and the rows past the last sample hold finite numbers, so that no primitive has a remainder.
/// </summary>
unsafe struct OutputBatch<TNumber>
    where TNumber : unmanaged
{
    /// <summary>Columns are padded to a multiple of this, the widest vector: 8 doubles or 16 floats.</summary>
    public static int RowPadding => 64 / sizeof(TNumber);

    /// <summary>Pre-activations of the output layer (N, K).</summary>
    public TNumber* A;

    /// <summary>Targets (N, K).</summary>
    public TNumber* T;

    /// <summary>Receives the outputs (N, K): probabilities, or the pre-activations themselves.</summary>
    public TNumber* Y;

    /// <summary>Receives δ (N, K), N times the loss's gradient by A; 0 in the padding.</summary>
    public TNumber* Delta;

    /// <summary>1 in the rows of samples, 0 in the padding.</summary>
    public TNumber* Valid;

    /// <summary>How many rows there are, a multiple of <see cref="RowPadding"/> and at most <see cref="Stride"/>.</summary>
    public int Rows;

    public int Stride;

    public int Outputs;

    /// <summary>Whether each target is 0 or 1, and for a softmax one of each row 1, which takes fewer logarithms.</summary>
    public bool HasLabels;

    /// <summary>Whether a row has one class and is right as a whole, by its largest output; else each output is judged by itself.</summary>
    public bool HasOneClassEach;

    /// <summary>The number of rows with their padding.</summary>
    public static int Padded(int rows) => (rows + RowPadding - 1) / RowPadding * RowPadding;
}
