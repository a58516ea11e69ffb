namespace BackpropLab;

/// <summary>
/// Doubles, zero at first, that the garbage collector does not move and that start on a cache line, so that kernels can
/// hold their address and a vector never straddles two lines. They live as long as this object is reachable.
/// </summary>
sealed unsafe class AlignedBuffer
{
    const int CacheLine = 64;

    readonly double[] pinned;
    readonly int start;

    public AlignedBuffer(int length)
    {
        pinned = GC.AllocateArray<double>(length + CacheLine / sizeof(double), pinned: true);
        fixed (double* first = pinned)
        {
            start = (int)((CacheLine - (nint)first % CacheLine) % CacheLine / sizeof(double));
            Pointer = first + start;
        }

        Length = length;
    }

    public double* Pointer { get; }

    public int Length { get; }

    public Span<double> Span => pinned.AsSpan(start, Length);
}
