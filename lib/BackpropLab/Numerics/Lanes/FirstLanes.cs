using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace BackpropLab.Numerics;

/// <summary>Masks of a vector's first lanes.</summary>
static unsafe class FirstLanes
{
    const int Bytes = 32;

    // A constant of the assembly, which nothing moves, so that its address may be kept.
    static ReadOnlySpan<byte> SetThenClear =>
    [
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];

    /// <summary>At most 32 bytes whose bits are all set, and 32 - count more whose bits are not.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void* Mask(int count) =>
        Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetReference(SetThenClear), Bytes - count));
}
