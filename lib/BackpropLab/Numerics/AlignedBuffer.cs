namespace BackpropLab.Numerics;

/// <summary>
/// Numbers, zero at first, that the garbage collector does not move and that start on a cache line, so that primitives can
/// hold their address and a vector never straddles two lines. They live as long as this object is reachable.
/// </summary>
sealed unsafe class AlignedBuffer<T>
    where T : unmanaged
{
    const int CacheLine = 64;

    readonly T[] pinned;
    readonly int start;

    public AlignedBuffer(int length)
    {
        pinned = GC.AllocateArray<T>(length + CacheLine / sizeof(T), pinned: true);
        fixed (T* first = pinned)
        {
            start = (int)((CacheLine - (nint)first % CacheLine) % CacheLine / sizeof(T));
            Pointer = first + start;
        }

        Length = length;
    }

    public T* Pointer { get; }

    public int Length { get; }

    public Span<T> Span => pinned.AsSpan(start, Length);
}
