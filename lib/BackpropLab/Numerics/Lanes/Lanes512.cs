using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>Eight doubles or sixteen floats: AVX-512.</summary>
struct Lanes512<T>(Vector512<T> value) : ILanesOf<Lanes512<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    Vector512<T> value = value;

    public static int Count
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Vector512<T>.Count;
    }

    public static int FractionBits
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => typeof(T) == typeof(double) ? 52 : 23;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Of(double value) => new(typeof(T) == typeof(double)
        ? Vector512.Create(value).As<double, T>()
        : Vector512.Create((float)value).As<float, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes512<T> Load(T* source) => new(Vector512.Load(source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes512<T> Broadcast(T* source) => new(Vector512.Create(*source));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void Store(T* target) => value.Store(target);

    public static int SmallestPart
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => Avx.IsSupported ? Count / 2 + 1 : Count;
    }

    // The lower half is always whole. What names the lanes of the upper one stands in the lower, which costs nothing to take.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Part(int count) =>
        new(Vector512.Create(Lanes256<T>.Part(count - Lanes256<T>.Count).Value, default));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe Lanes512<T> LoadPart(T* source, Lanes512<T> part) =>
        new(Vector512.Create(Vector256.Load(source), Lanes256<T>.LoadPart(source + Lanes256<T>.Count, new(part.value.GetLower())).Value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly unsafe void StorePart(T* target, Lanes512<T> part)
    {
        value.GetLower().Store(target);
        new Lanes256<T>(value.GetUpper()).StorePart(target + Lanes256<T>.Count, new(part.value.GetLower()));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator +(Lanes512<T> x, Lanes512<T> y) => new(x.value + y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator -(Lanes512<T> x, Lanes512<T> y) => new(x.value - y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator *(Lanes512<T> x, Lanes512<T> y) => new(x.value * y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> operator /(Lanes512<T> x, Lanes512<T> y) => new(x.value / y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplyAdd(Lanes512<T> x, Lanes512<T> y, Lanes512<T> z)
    {
        z.AddProduct(x, y);
        return z;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddProduct(Lanes512<T> x, Lanes512<T> y)
    {
        if (!Avx512F.IsSupported)
            this = MultiplyAddOfHalves(x, y, this);
        else if (typeof(T) == typeof(double))
            value = Avx512F.FusedMultiplyAdd(x.value.AsDouble(), y.value.AsDouble(), value.AsDouble()).As<double, T>();
        else
            value = Avx512F.FusedMultiplyAdd(x.value.AsSingle(), y.value.AsSingle(), value.AsSingle()).As<float, T>();
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> MultiplySubtract(Lanes512<T> x, Lanes512<T> y, Lanes512<T> z)
    {
        if (!Avx512F.IsSupported)
            return MultiplyAddOfHalves(x, y, new(-z.value));
        return typeof(T) == typeof(double)
            ? new(Avx512F.FusedMultiplySubtract(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
            : new(Avx512F.FusedMultiplySubtract(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> SubtractProduct(Lanes512<T> z, Lanes512<T> x, Lanes512<T> y)
    {
        if (!Avx512F.IsSupported)
            return MultiplyAddOfHalves(new(-x.value), y, z);
        return typeof(T) == typeof(double)
            ? new(Avx512F.FusedMultiplyAddNegated(x.value.AsDouble(), y.value.AsDouble(), z.value.AsDouble()).As<double, T>())
            : new(Avx512F.FusedMultiplyAddNegated(x.value.AsSingle(), y.value.AsSingle(), z.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Reciprocal(Lanes512<T> x)
    {
        if (!Avx512F.IsSupported)
            return new(Vector512<T>.One / x.value);
        if (typeof(T) == typeof(float))
            return new(Avx512F.Reciprocal14(x.value.AsSingle()).As<float, T>());
        // A step of Newton's, r + r (1 - x r), doubles the 14 bits that the estimate has.
        var r = new Lanes512<T>(Avx512F.Reciprocal14(x.value.AsDouble()).As<double, T>());
        return MultiplyAdd(r, SubtractProduct(Of(1), x, r), r);
    }

    // x is the second operand, which the processor returns where either is NaN.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> AtLeast(Lanes512<T> x, Lanes512<T> low)
    {
        if (Avx512F.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Avx512F.Max(low.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Avx512F.Max(low.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(x, low), low, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> AtMost(Lanes512<T> x, Lanes512<T> high)
    {
        if (Avx512F.IsSupported)
        {
            return typeof(T) == typeof(double)
                ? new(Avx512F.Min(high.value.AsDouble(), x.value.AsDouble()).As<double, T>())
                : new(Avx512F.Min(high.value.AsSingle(), x.value.AsSingle()).As<float, T>());
        }

        return Select(LessThan(high, x), high, x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Abs(Lanes512<T> x) => new(Vector512.Abs(x.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> CopySign(Lanes512<T> magnitude, Lanes512<T> sign) =>
        new(Vector512.ConditionalSelect(Vector512.Create(T.NegativeZero), sign.value, magnitude.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> LessThan(Lanes512<T> x, Lanes512<T> y) => new(Vector512.LessThan(x.value, y.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AllLess(Lanes512<T> x, Lanes512<T> y) => Vector512.LessThanAll(x.value, y.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Select(Lanes512<T> mask, Lanes512<T> whenSet, Lanes512<T> whenNot) =>
        new(Vector512.ConditionalSelect(mask.value, whenSet.value, whenNot.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> SelectBySign(Lanes512<T> x, Lanes512<T> whenNegative, Lanes512<T> whenNot)
    {
        if (!Avx512F.IsSupported)
            return Select(LessThan(x, new(Vector512.Create(T.NegativeZero))), whenNegative, whenNot);
        return typeof(T) == typeof(double)
            ? new(Avx512F.BlendVariable(whenNot.value.AsDouble(), whenNegative.value.AsDouble(), x.value.AsDouble()).As<double, T>())
            : new(Avx512F.BlendVariable(whenNot.value.AsSingle(), whenNegative.value.AsSingle(), x.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> WithoutBits(Lanes512<T> x, Lanes512<T> mask) => new(Vector512.AndNot(x.value, mask.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> ToExponent(Lanes512<T> x) => new(typeof(T) == typeof(double)
        ? Vector512.ShiftLeft(x.value.AsInt64(), 52).As<long, T>()
        : Vector512.ShiftLeft(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> FromExponent(Lanes512<T> x) => new(typeof(T) == typeof(double)
        ? Vector512.ShiftRightLogical(x.value.AsInt64(), 52).As<long, T>()
        : Vector512.ShiftRightLogical(x.value.AsInt32(), 23).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> Exponent(Lanes512<T> x)
    {
        if (!Avx512F.IsSupported)
            return ILanes<Lanes512<T>>.ExponentFromBits(x);
        return typeof(T) == typeof(double)
            ? new(Avx512F.GetExponent(x.value.AsDouble()).As<double, T>())
            : new(Avx512F.GetExponent(x.value.AsSingle()).As<float, T>());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> AddBits(Lanes512<T> x, Lanes512<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() + y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() + y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Lanes512<T> SubtractBits(Lanes512<T> x, Lanes512<T> y) => new(typeof(T) == typeof(double)
        ? (x.value.AsInt64() - y.value.AsInt64()).As<long, T>()
        : (x.value.AsInt32() - y.value.AsInt32()).As<int, T>());

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sum(Lanes512<T> x) => Vector512.Sum(x.value);

    // Where the processor has no vectors so wide, they are worked on as halves, so that results are rounded alike. A method of
    // its own keeps the others small: the compiler inlines no more than so much code.
    static Lanes512<T> MultiplyAddOfHalves(Lanes512<T> x, Lanes512<T> y, Lanes512<T> z) =>
        Join(Lanes256<T>.MultiplyAdd(x.Lower, y.Lower, z.Lower), Lanes256<T>.MultiplyAdd(x.Upper, y.Upper, z.Upper));

    Lanes256<T> Lower => new(value.GetLower());

    Lanes256<T> Upper => new(value.GetUpper());

    static Lanes512<T> Join(Lanes256<T> lower, Lanes256<T> upper) => new(Vector512.Create(lower.Value, upper.Value));
}
