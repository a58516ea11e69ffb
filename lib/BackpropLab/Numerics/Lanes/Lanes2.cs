using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab;

/// <summary>Two doubles: SSE2 and Arm's Advanced SIMD.</summary>
readonly struct Lanes2(Vector128<double> value) : ILanes<Lanes2>
{
    readonly Vector128<double> value = value;

    public static int Count => 2;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Of(double value) => new(Vector128.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes2 Load(double* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public unsafe void Store(double* target) => value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator +(Lanes2 x, Lanes2 y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator -(Lanes2 x, Lanes2 y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator *(Lanes2 x, Lanes2 y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 operator /(Lanes2 x, Lanes2 y) => new(x.value / y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 MultiplyAdd(Lanes2 x, Lanes2 y, Lanes2 z)
    {
        if (Fma.IsSupported)
            return new(Fma.MultiplyAdd(x.value, y.value, z.value));
        if (AdvSimd.Arm64.IsSupported)
            return new(AdvSimd.Arm64.FusedMultiplyAdd(z.value, x.value, y.value));
        return new(x.value * y.value + z.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Abs(Lanes2 x) => new(Vector128.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 CopySign(Lanes2 magnitude, Lanes2 sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(-0.0), sign.value, magnitude.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 LessThan(Lanes2 x, Lanes2 y) => new(Vector128.LessThan(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 Select(Lanes2 mask, Lanes2 whenSet, Lanes2 whenNot) =>
        new(Vector128.ConditionalSelect(mask.value, whenSet.value, whenNot.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 ShiftLeft(Lanes2 x, int bits) => new(Vector128.ShiftLeft(x.value.AsInt64(), bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 ShiftRight(Lanes2 x, int bits) => new(Vector128.ShiftRightLogical(x.value.AsInt64(), bits).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 AddBits(Lanes2 x, Lanes2 y) => new((x.value.AsInt64() + y.value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes2 SubtractBits(Lanes2 x, Lanes2 y) => new((x.value.AsInt64() - y.value.AsInt64()).AsDouble());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sum(Lanes2 x) => Vector128.Sum(x.value);
}
