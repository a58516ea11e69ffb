namespace BackpropLab.Numerics;

/// <summary>
/// Each thread's room for packed panels: it grows to the largest product met and stays, so that a product in a loop
/// allocates nothing.
/// </summary>
static unsafe class PackBuffer<T>
    where T : unmanaged
{
    [ThreadStatic]
    static AlignedBuffer<T>? a;

    [ThreadStatic]
    static AlignedBuffer<T>? b;

    public static T* ForA(int length) => Enough(ref a, length);

    public static T* ForB(int length) => Enough(ref b, length);

    static T* Enough(ref AlignedBuffer<T>? buffer, int length)
    {
        if (buffer is null || buffer.Length < length)
            buffer = new(length);
        return buffer.Pointer;
    }
}
