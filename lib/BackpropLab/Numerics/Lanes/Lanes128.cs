using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>Two doubles or four floats: SSE2 and Arm's Advanced SIMD.</summary>
struct Lanes128<T>(Vector128<T> value) : ILanesOf<Lanes128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    Vector128<T> value = value;

    /// <summary>The vector itself.</summary>
    public readonly Vector128<T> Value => value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector128<T>.Count;
    }

    public static int FractionBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double) ? 52 : 23;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Of(double value) => new(typeof(T) == typeof(double)
        ? Vector128.Create(value).As<double, T>()
        : Vector128.Create((float)value).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes128<T> Load(T* source) => new(Vector128.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes128<T> Broadcast(T* source) => new(Vector128.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void Store(T* target) => value.Store(target);

    public static int SmallestPart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx.IsSupported ? 2 : Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes128<T> Part(int count) => Load((T*)FirstLanes.Mask(count * sizeof(T)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes128<T> LoadPart(T* source, Lanes128<T> part) => new(typeof(T) == typeof(double)
        ? Avx.MaskLoad((double*)source, part.value.AsDouble()).As<double, T>()
        : Avx.MaskLoad((float*)source, part.value.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void StorePart(T* target, Lanes128<T> part)
    {
        if (typeof(T) == typeof(double))
            Avx.MaskStore((double*)target, part.value.AsDouble(), value.AsDouble());
        else
            Avx.MaskStore((float*)target, part.value.AsSingle(), value.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator +(Lanes128<T> x, Lanes128<T> y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator -(Lanes128<T> x, Lanes128<T> y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator *(Lanes128<T> x, Lanes128<T> y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> operator /(Lanes128<T> x, Lanes128<T> y) => new(x.value / y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplyAdd(Lanes128<T> x, Lanes128<T> y, Lanes128<T> z)
    {
        z.AddProduct(x, y);
        return z;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Lanes128<T> x, Lanes128<T> y)
    {
        if (Fma.IsSupported && typeof(T) == typeof(double))
            value = Fma.MultiplyAdd(x.value.AsDouble(), y.value.AsDouble(), value.AsDouble()).As<double, T>();
        else if (Fma.IsSupported)
            value = Fma.MultiplyAdd(x.value.AsSingle(), y.value.AsSingle(), value.AsSingle()).As<float, T>();
        else if (AdvSimd.Arm64.IsSupported && typeof(T) == typeof(double))
            value = AdvSimd.Arm64.FusedMultiplyAdd(value.AsDouble(), x.value.AsDouble(), y.value.AsDouble()).As<double, T>();
        else if (AdvSimd.Arm64.IsSupported)
            value = AdvSimd.FusedMultiplyAdd(value.AsSingle(), x.value.AsSingle(), y.value.AsSingle()).As<float, T>();
        else
            value = x.value * y.value + value;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> MultiplySubtract(Lanes128<T> x, Lanes128<T> y, Lanes128<T> z)
    {
        if (Fma.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Fma.MultiplySubtract(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
                : new(Fma.MultiplySubtract(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
        }

        return MultiplyAdd(x, y, new(-z.value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> SubtractProduct(Lanes128<T> z, Lanes128<T> x, Lanes128<T> y)
    {
        if (Fma.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Fma.MultiplyAddNegated(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
                : new(Fma.MultiplyAddNegated(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(AdvSimd.Arm64.FusedMultiplySubtract(z.value.AsDouble(), x.value.AsDouble(), y.value.AsDouble()).As<double, T>())
                : new(AdvSimd.FusedMultiplySubtract(z.value.AsSingle(), x.value.AsSingle(), y.value.AsSingle()).As<float, T>());
        }

        return new(z.value - x.value * y.value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Reciprocal(Lanes128<T> x) => new(Vector128<T>.One / x.value);

    // x is the second operand, which the processor returns where either is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> AtLeast(Lanes128<T> x, Lanes128<T> low)
    {
        if (Sse2.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Sse2.Max(low.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Sse.Max(low.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(x, low), low, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> AtMost(Lanes128<T> x, Lanes128<T> high)
    {
        if (Sse2.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Sse2.Min(high.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Sse.Min(high.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(high, x), high, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Abs(Lanes128<T> x) => new(Vector128.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> CopySign(Lanes128<T> magnitude, Lanes128<T> sign) =>
        new(Vector128.ConditionalSelect(Vector128.Create(T.NegativeZero), sign.value, magnitude.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> LessThan(Lanes128<T> x, Lanes128<T> y) => new(Vector128.LessThan(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes128<T> x, Lanes128<T> y) => Vector128.LessThanAll(x.value, y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> Select(Lanes128<T> mask, Lanes128<T> whenSet, Lanes128<T> whenNot) =>
        new(Vector128.ConditionalSelect(mask.value, whenSet.value, whenNot.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> SelectBySign(Lanes128<T> x, Lanes128<T> whenNegative, Lanes128<T> whenNot)
    {
        if (!Sse41.IsSupported)
            return Select(LessThan(x, new(Vector128.Create(T.NegativeZero))), whenNegative, whenNot);
        return typeof(T) == typeof(double)
            ? new(Sse41.BlendVariable(whenNot.value.AsDouble(), whenNegative.value.AsDouble(), x.value.AsDouble()).As<double, T>())
            : new(Sse41.BlendVariable(whenNot.value.AsSingle(), whenNegative.value.AsSingle(), x.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> WithoutBits(Lanes128<T> x, Lanes128<T> mask) => new(Vector128.AndNot(x.value, mask.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> ToExponent(Lanes128<T> x) => new(typeof(T) == typeof(double)
        ? Vector128.ShiftLeft(x.value.AsInt64(), 52).As<long, T>()
        : Vector128.ShiftLeft(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> FromExponent(Lanes128<T> x) => new(typeof(T) == typeof(double)
        ? Vector128.ShiftRightLogical(x.value.AsInt64(), 52).As<long, T>()
        : Vector128.ShiftRightLogical(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> AddBits(Lanes128<T> x, Lanes128<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() + y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes128<T> SubtractBits(Lanes128<T> x, Lanes128<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() - y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes128<T> x) => Vector128.Sum(x.value);
}
