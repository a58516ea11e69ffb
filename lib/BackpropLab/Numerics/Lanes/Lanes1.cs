using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>One double: the portable path, and the last few elements of the wider ones.</summary>
readonly struct Lanes1(double value) : ILanes<Lanes1>
{
    readonly double value = value;

    public static int Count => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Of(double value) => new(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes1 Load(double* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(double* target) => *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator +(Lanes1 x, Lanes1 y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator -(Lanes1 x, Lanes1 y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator *(Lanes1 x, Lanes1 y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 operator /(Lanes1 x, Lanes1 y) => new(x.value / y.value);

    // Math.FusedMultiplyAdd is a slow emulation where the processor has no such instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 MultiplyAdd(Lanes1 x, Lanes1 y, Lanes1 z) =>
        new(System.Runtime.Intrinsics.X86.Fma.IsSupported || System.Runtime.Intrinsics.Arm.AdvSimd.IsSupported
            ? Math.FusedMultiplyAdd(x.value, y.value, z.value)
            : x.value * y.value + z.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Abs(Lanes1 x) => new(Math.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 CopySign(Lanes1 magnitude, Lanes1 sign) => new(Math.CopySign(magnitude.value, sign.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 LessThan(Lanes1 x, Lanes1 y) => FromBits(x.value < y.value ? -1 : 0);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 Select(Lanes1 mask, Lanes1 whenSet, Lanes1 whenNot) => mask.Bits != 0 ? whenSet : whenNot;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 ShiftLeft(Lanes1 x, int bits) => FromBits(x.Bits << bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 ShiftRight(Lanes1 x, int bits) => FromBits(x.Bits >>> bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 AddBits(Lanes1 x, Lanes1 y) => FromBits(x.Bits + y.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1 SubtractBits(Lanes1 x, Lanes1 y) => FromBits(x.Bits - y.Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lanes1 x) => x.value;

    long Bits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.DoubleToInt64Bits(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes1 FromBits(long bits) => new(BitConverter.Int64BitsToDouble(bits));
}
