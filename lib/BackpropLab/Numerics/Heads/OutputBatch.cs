namespace BackpropLab;

/// <summary>
/// What the end of the network works on. Columns are <see cref="Stride"/> doubles apart, a multiple of
/// <see cref="RowPadding"/>, and the rows past the last sample hold finite numbers, so that no kernel has a remainder.
/// </summary>
unsafe struct OutputBatch
{
    /// <summary>Columns are padded to a multiple of this, the widest vector.</summary>
    public const int RowPadding = 8;

    /// <summary>Pre-activations of the output layer (N, K).</summary>
    public double* A;

    /// <summary>Targets (N, K).</summary>
    public double* T;

    /// <summary>Receives the outputs (N, K): probabilities, or the pre-activations themselves.</summary>
    public double* Y;

    /// <summary>Receives δ (N, K), N times the loss's gradient by A; 0 in the padding.</summary>
    public double* Delta;

    /// <summary>1 in the rows of samples, 0 in the padding.</summary>
    public double* Valid;

    public int Stride;

    public int Outputs;

    /// <summary>The number of rows with their padding.</summary>
    public static int Padded(int rows) => (rows + RowPadding - 1) / RowPadding * RowPadding;
}
