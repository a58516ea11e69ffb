using System.Runtime.CompilerServices;

namespace BackpropLab;

// Logarithms.
static partial class VectorMath
{
    /// <summary>ln x for any x: -infinity for 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V>(V x) where V : struct, ILanes<V>
    {
        var (largestDenormal, shift) = V.FractionBits == 52 ? (2.2250738585072009e-308, 54) : (1.1754942106924411e-38, 25);
        var isUsual = V.AllLess(V.Of(largestDenormal), x) & V.AllLess(x, V.Of(double.PositiveInfinity));
        var (normal, bias) = (x, V.Of(ExponentBias<V>()));
        if (!isUsual)
        {
            // Denormal numbers are made normal first.
            var isDenormal = V.LessThan(x, V.Of(V.FractionBits == 52 ? 2.2250738585072014e-308 : 1.1754943508222875e-38));
            normal = V.Select(isDenormal, x * V.Of(1L << shift), x);
            bias = V.Select(isDenormal, V.Of(ExponentBias<V>() + shift), bias);
        }

        var result = LogOf(normal, bias);
        return isUsual ? result : AtTheEnds(x, result, V.Of(-0.0));
    }

    /// <summary>ln x for positive normal x; NaN and infinity give NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOfNormal<V>(V x) where V : struct, ILanes<V> => LogOf(x, V.Of(ExponentBias<V>())) + (x - x);

    /// <summary>ln(1 + x) for any x: -infinity for -1, NaN below, and as accurate as elsewhere where x is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1Plus<V>(V x) where V : struct, ILanes<V>
    {
        var (scaled, bias) = (x, V.Of(ExponentBias<V>()));
        // Larger too where 1 + x is negative, infinite or NaN; smaller where it is 0.
        var k = Exponent(V.Of(1) + x, bias, out var biased);
        var isUsual = V.AllLess(V.Abs(k), V.Of(V.FractionBits == 52 ? 1022.5 : 126.5));
        if (!isUsual)
        {
            // 2^-k must not leave the range of normal numbers. Beside so large an x the 1 is nothing.
            var isLarge = V.LessThan(V.Of(1e30), x);
            scaled = V.Select(isLarge, x * V.Of(1.0 / (1L << 32)), x);
            bias = V.Select(isLarge, bias - V.Of(32), bias);
            k = Exponent(V.Of(1) + scaled, bias, out biased);
        }

        var result = V.CopySign(LogOf1Plus(scaled, biased, k), x);
        return isUsual ? result : AtTheEnds(x, result, V.Of(-1));
    }

    /// <summary>-infinity where x is the number at which the logarithm ends, NaN below it, and x itself where it is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AtTheEnds<V>(V x, V result, V end) where V : struct, ILanes<V>
    {
        result = V.Select(V.LessThan(end, x), result, V.Select(V.LessThan(x, end), V.Of(double.NaN), V.Of(double.NegativeInfinity)));
        return V.Select(V.LessThan(x, V.Of(double.PositiveInfinity)), result, x);
    }

    /// <summary>ln(1 + x) for x from 0 to 1; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1PlusFraction<V>(V x) where V : struct, ILanes<V>
    {
        var k = Exponent(V.Of(1) + x, V.Of(ExponentBias<V>()), out var biased);
        return LogOf1Plus(x, biased, k) + (x - x);
    }

    /// <summary>
    /// ln(1 + x), where 1 + x, rounded, tells k. f = 2^-k (1 + x) - 1 is calculated from x itself, and nothing is lost in
    /// it: 2^-k - 1 and the sum have no more bits than fit, until k passes the fraction's bits: what is lost there is
    /// nothing beside k ln 2.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOf1Plus<V>(V x, V biased, V k) where V : struct, ILanes<V>
    {
        var twiceTheBias = V.Of(V.FractionBits == 52 ? BitConverter.Int64BitsToDouble(2046L << 52) : BitConverter.Int32BitsToSingle(254 << 23));
        var scale = V.SubtractBits(twiceTheBias, V.ToExponent(biased));
        return LogOfParts(k, V.MultiplyAdd(x, scale, scale - V.Of(1)));
    }

    /// <summary>ln x for positive normal x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOf<V>(V x, V bias) where V : struct, ILanes<V>
    {
        var k = Exponent(x, bias, out var biased);
        var m = V.AddBits(V.SubtractBits(x, V.ToExponent(biased)), V.Of(1));
        return LogOfParts(k, m - V.Of(1));
    }

    /// <summary>k of x = 2^k m with m from 3/4 to 3/2; <paramref name="biased"/> has k and the exponent's bias in its low bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Exponent<V>(V x, V bias, out V biased) where V : struct, ILanes<V>
    {
        // From 3/2 on the fraction's first bit is set, and carries over to the exponent.
        var firstBit = V.Of(V.FractionBits == 52 ? BitConverter.Int64BitsToDouble(1L << 51) : BitConverter.Int32BitsToSingle(1 << 22));
        biased = V.FromExponent(V.AddBits(x, firstBit));
        return V.AddBits(biased, V.Of(Integers<V>())) - bias;
    }

    /// <summary>ln(2^k (1 + f)) = k ln 2 + ln(1 + f) for f from -1/4 to 1/2, the smallest terms being added first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOfParts<V>(V k, V f) where V : struct, ILanes<V>
    {
        var (ln2High, ln2Low) = V.FractionBits == 52 ? (Ln2High, Ln2Low) : (Ln2HighOfSingle, Ln2LowOfSingle);
        var low = k * V.Of(ln2Low);
        return V.MultiplyAdd(k, V.Of(ln2High), V.FractionBits == 52 ? AddLogOf1Plus(f, low) : AddLogOf1PlusSingle(f, low));
    }

    /// <summary>
    /// low + ln(1 + f) = f - (f²/2 - (low + s (f²/2 + R))) with s = f / (2 + f), where R(s²) completes the series of
    /// 2 artanh s (as in fdlibm's e_log.c; the coefficients interpolate it for s up to 1/5 at the zeros of Chebyshev's
    /// polynomial of degree 8, and R is right to 1.5e-18).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AddLogOf1Plus<V>(V f, V low) where V : struct, ILanes<V>
    {
        var half = V.Of(0.5) * f * f;
        var s = f / (V.Of(2) + f);
        var z = s * s;
        var z2 = z * z;
        var r0 = V.MultiplyAdd(V.Of(0.400000000000078), z, V.Of(0.6666666666666666));
        var r2 = V.MultiplyAdd(V.Of(0.22222223037807243), z, V.Of(0.2857142856733919));
        var r4 = V.MultiplyAdd(V.Of(0.15388834677801916), z, V.Of(0.18181738454723026));
        var r6 = V.MultiplyAdd(V.Of(0.13604015707124079), z, V.Of(0.1321036048513262));
        var series = V.MultiplyAdd(V.MultiplyAdd(r6, z2, r4), z2 * z2, V.MultiplyAdd(r2, z2, r0));
        return f - (half - V.MultiplyAdd(s, V.MultiplyAdd(series, z, half), low));
    }

    /// <summary>
    /// The same in single precision: f + (low + f² (f P(f) - 1/2)), P being the polynomial with the least largest
    /// error (Remez), 9.8e-9 of the logarithm with its coefficients rounded.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AddLogOf1PlusSingle<V>(V f, V low) where V : struct, ILanes<V>
    {
        var f2 = f * f;
        var p0 = V.MultiplyAdd(V.Of(0.3333345), f, V.Of(-0.5));
        var p2 = V.MultiplyAdd(V.Of(0.19990861), f, V.Of(-0.25000095));
        var p4 = V.MultiplyAdd(V.Of(0.14478394), f, V.Of(-0.16647312));
        var p6 = V.MultiplyAdd(V.Of(0.10463022), f, V.Of(-0.13161193));
        p4 = V.MultiplyAdd(V.MultiplyAdd(V.Of(-0.045074806), f2, p6), f2, p4);
        var p = V.MultiplyAdd(p4, f2 * f2, V.MultiplyAdd(p2, f2, p0));
        return f + V.MultiplyAdd(f2, p, low);
    }

    /// <summary>An integer in the low bits of 2^52 (or 2^23) is that integer added to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Integers<V>() where V : struct, ILanes<V> => V.FractionBits == 52 ? 4503599627370496.0 : 8388608.0;

    /// <summary>What the exponent's bits, read as <see cref="Integers"/>, exceed k by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double ExponentBias<V>() where V : struct, ILanes<V> => Integers<V>() + (V.FractionBits == 52 ? 1023 : 127);
}
