using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>One number: the portable path, and the last few elements of the wider ones.</summary>
struct Lanes1<T>(T value) : ILanesOf<Lanes1<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    T value = value;

    public static int Count => 1;

    public static int FractionBits => typeof(T) == typeof(double) ? 52 : 23;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> Of(double value) => new(IsDouble ? Unsafe.BitCast<double, T>(value) : Unsafe.BitCast<float, T>((float)value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes1<T> Load(T* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes1<T> Broadcast(T* source) => new(*source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void Store(T* target) => *target = value;

    public static int SmallestPart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> Part(int count) => default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes1<T> LoadPart(T* source, Lanes1<T> part) => Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void StorePart(T* target, Lanes1<T> part) => Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> operator +(Lanes1<T> x, Lanes1<T> y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> operator -(Lanes1<T> x, Lanes1<T> y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> operator *(Lanes1<T> x, Lanes1<T> y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> operator /(Lanes1<T> x, Lanes1<T> y) => new(x.value / y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> MultiplyAdd(Lanes1<T> x, Lanes1<T> y, Lanes1<T> z)
    {
        z.AddProduct(x, y);
        return z;
    }

    // T.FusedMultiplyAdd is a slow emulation where the processor has no such instruction.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Lanes1<T> x, Lanes1<T> y) =>
        value = Fma.IsSupported || AdvSimd.IsSupported ? T.FusedMultiplyAdd(x.value, y.value, value) : x.value * y.value + value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> MultiplySubtract(Lanes1<T> x, Lanes1<T> y, Lanes1<T> z) => MultiplyAdd(x, y, new(-z.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> SubtractProduct(Lanes1<T> z, Lanes1<T> x, Lanes1<T> y) => MultiplyAdd(new(-x.value), y, z);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> Reciprocal(Lanes1<T> x) => new(T.One / x.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> AtLeast(Lanes1<T> x, Lanes1<T> low) => x.value < low.value ? low : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> AtMost(Lanes1<T> x, Lanes1<T> high) => x.value > high.value ? high : x;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> Abs(Lanes1<T> x) => new(T.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> CopySign(Lanes1<T> magnitude, Lanes1<T> sign) => new(T.CopySign(magnitude.value, sign.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> LessThan(Lanes1<T> x, Lanes1<T> y) => x.value < y.value ? new(T.AllBitsSet) : default;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes1<T> x, Lanes1<T> y) => x.value < y.value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> Select(Lanes1<T> mask, Lanes1<T> whenSet, Lanes1<T> whenNot) =>
        IsDouble ? (mask.Bits64 != 0 ? whenSet : whenNot) : (mask.Bits32 != 0 ? whenSet : whenNot);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> SelectBySign(Lanes1<T> x, Lanes1<T> whenNegative, Lanes1<T> whenNot) => x.value < T.Zero ? whenNegative : whenNot;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> WithoutBits(Lanes1<T> x, Lanes1<T> mask) => IsDouble ? FromBits(x.Bits64 & ~mask.Bits64) : FromBits(x.Bits32 & ~mask.Bits32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> ToExponent(Lanes1<T> x) => IsDouble ? FromBits(x.Bits64 << 52) : FromBits(x.Bits32 << 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> FromExponent(Lanes1<T> x) => IsDouble ? FromBits(x.Bits64 >>> 52) : FromBits(x.Bits32 >>> 23);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> AddBits(Lanes1<T> x, Lanes1<T> y) => IsDouble ? FromBits(x.Bits64 + y.Bits64) : FromBits(x.Bits32 + y.Bits32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes1<T> SubtractBits(Lanes1<T> x, Lanes1<T> y) => IsDouble ? FromBits(x.Bits64 - y.Bits64) : FromBits(x.Bits32 - y.Bits32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes1<T> x) => x.value;

    static bool IsDouble => typeof(T) == typeof(double);

    // Read only where T has that size: the other branch is gone before it is compiled.
    long Bits64 => Unsafe.BitCast<T, long>(value);

    int Bits32 => Unsafe.BitCast<T, int>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes1<T> FromBits(long bits) => new(Unsafe.BitCast<long, T>(bits));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static Lanes1<T> FromBits(int bits) => new(Unsafe.BitCast<int, T>(bits));
}
