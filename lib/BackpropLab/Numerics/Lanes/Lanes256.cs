using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>Four doubles or eight floats: AVX2.</summary>
struct Lanes256<T>(Vector256<T> value) : ILanesOf<Lanes256<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    Vector256<T> value = value;

    /// <summary>The vector itself.</summary>
    public readonly Vector256<T> Value => value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector256<T>.Count;
    }

    public static int FractionBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double) ? 52 : 23;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Of(double value) => new(typeof(T) == typeof(double)
        ? Vector256.Create(value).As<double, T>()
        : Vector256.Create((float)value).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes256<T> Load(T* source) => new(Vector256.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes256<T> Broadcast(T* source) => new(Vector256.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void Store(T* target) => value.Store(target);

    public static int SmallestPart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx.IsSupported ? Count / 2 + 1 : Count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes256<T> Part(int count) => Load((T*)FirstLanes.Mask(count * sizeof(T)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes256<T> LoadPart(T* source, Lanes256<T> part) => new(typeof(T) == typeof(double)
        ? Avx.MaskLoad((double*)source, part.value.AsDouble()).As<double, T>()
        : Avx.MaskLoad((float*)source, part.value.AsSingle()).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void StorePart(T* target, Lanes256<T> part)
    {
        if (typeof(T) == typeof(double))
            Avx.MaskStore((double*)target, part.value.AsDouble(), value.AsDouble());
        else
            Avx.MaskStore((float*)target, part.value.AsSingle(), value.AsSingle());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator +(Lanes256<T> x, Lanes256<T> y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator -(Lanes256<T> x, Lanes256<T> y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator *(Lanes256<T> x, Lanes256<T> y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> operator /(Lanes256<T> x, Lanes256<T> y) => new(x.value / y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplyAdd(Lanes256<T> x, Lanes256<T> y, Lanes256<T> z)
    {
        z.AddProduct(x, y);
        return z;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Lanes256<T> x, Lanes256<T> y)
    {
        if (!Fma.IsSupported)
            this = MultiplyAddOfHalves(x, y, this);
        else if (typeof(T) == typeof(double))
            value = Fma.MultiplyAdd(x.value.AsDouble(), y.value.AsDouble(), value.AsDouble()).As<double, T>();
        else
            value = Fma.MultiplyAdd(x.value.AsSingle(), y.value.AsSingle(), value.AsSingle()).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> MultiplySubtract(Lanes256<T> x, Lanes256<T> y, Lanes256<T> z)
    {
        if (!Fma.IsSupported)
            return MultiplyAddOfHalves(x, y, new(-z.value));
        return typeof(T) == typeof(double)
            ? new(Fma.MultiplySubtract(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
            : new(Fma.MultiplySubtract(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> SubtractProduct(Lanes256<T> z, Lanes256<T> x, Lanes256<T> y)
    {
        if (!Fma.IsSupported)
            return MultiplyAddOfHalves(new(-x.value), y, z);
        return typeof(T) == typeof(double)
            ? new(Fma.MultiplyAddNegated(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
            : new(Fma.MultiplyAddNegated(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Reciprocal(Lanes256<T> x) => new(Vector256<T>.One / x.value);

    // x is the second operand, which the processor returns where either is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> AtLeast(Lanes256<T> x, Lanes256<T> low)
    {
        if (Avx.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Avx.Max(low.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Avx.Max(low.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(x, low), low, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> AtMost(Lanes256<T> x, Lanes256<T> high)
    {
        if (Avx.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Avx.Min(high.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Avx.Min(high.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(high, x), high, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Abs(Lanes256<T> x) => new(Vector256.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> CopySign(Lanes256<T> magnitude, Lanes256<T> sign) =>
        new(Vector256.ConditionalSelect(Vector256.Create(T.NegativeZero), sign.value, magnitude.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> LessThan(Lanes256<T> x, Lanes256<T> y) => new(Vector256.LessThan(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes256<T> x, Lanes256<T> y) => Vector256.LessThanAll(x.value, y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> Select(Lanes256<T> mask, Lanes256<T> whenSet, Lanes256<T> whenNot) =>
        new(Vector256.ConditionalSelect(mask.value, whenSet.value, whenNot.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> SelectBySign(Lanes256<T> x, Lanes256<T> whenNegative, Lanes256<T> whenNot)
    {
        if (!Avx.IsSupported)
            return Select(LessThan(x, new(Vector256.Create(T.NegativeZero))), whenNegative, whenNot);
        return typeof(T) == typeof(double)
            ? new(Avx.BlendVariable(whenNot.value.AsDouble(), whenNegative.value.AsDouble(), x.value.AsDouble()).As<double, T>())
            : new(Avx.BlendVariable(whenNot.value.AsSingle(), whenNegative.value.AsSingle(), x.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> WithoutBits(Lanes256<T> x, Lanes256<T> mask) => new(Vector256.AndNot(x.value, mask.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> ToExponent(Lanes256<T> x) => new(typeof(T) == typeof(double)
        ? Vector256.ShiftLeft(x.value.AsInt64(), 52).As<long, T>()
        : Vector256.ShiftLeft(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> FromExponent(Lanes256<T> x) => new(typeof(T) == typeof(double)
        ? Vector256.ShiftRightLogical(x.value.AsInt64(), 52).As<long, T>()
        : Vector256.ShiftRightLogical(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> AddBits(Lanes256<T> x, Lanes256<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() + y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes256<T> SubtractBits(Lanes256<T> x, Lanes256<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() - y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes256<T> x) => Vector256.Sum(x.value);

    // Where the processor has no vectors so wide, they are worked on as halves, so that results are rounded alike. A method of
    // its own keeps the others small: the compiler inlines no more than so much code.
    static Lanes256<T> MultiplyAddOfHalves(Lanes256<T> x, Lanes256<T> y, Lanes256<T> z) =>
        Join(Lanes128<T>.MultiplyAdd(x.Lower, y.Lower, z.Lower), Lanes128<T>.MultiplyAdd(x.Upper, y.Upper, z.Upper));

    Lanes128<T> Lower => new(value.GetLower());

    Lanes128<T> Upper => new(value.GetUpper());

    static Lanes256<T> Join(Lanes128<T> lower, Lanes128<T> upper) => new(Vector256.Create(lower.Value, upper.Value));
}
