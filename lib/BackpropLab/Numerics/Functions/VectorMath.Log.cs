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

        var result = LogOf(normal, V.Of(-0.0), bias);
        return isUsual ? result : AtTheEnds(x, result, V.Of(-0.0));
    }

    /// <summary>ln x for positive normal x; NaN and infinity give NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOfNormal<V>(V x) where V : struct, ILanes<V> => LogOf(x, V.Of(-0.0), V.Of(ExponentBias<V>())) + (x - x);

    /// <summary>ln(1 + x) for any x: -infinity for -1, NaN below, and as accurate as elsewhere where x is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1Plus<V>(V x) where V : struct, ILanes<V>
    {
        var result = V.CopySign(LogOf1PlusFinite(x), x);
        var isUsual = V.AllLess(V.Of(-1), x) & V.AllLess(x, V.Of(double.PositiveInfinity));
        return isUsual ? result : AtTheEnds(x, result, V.Of(-1));
    }

    /// <summary>-infinity where x is the number at which the logarithm ends, NaN below it, and x itself where it is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AtTheEnds<V>(V x, V result, V end) where V : struct, ILanes<V>
    {
        result = V.Select(V.LessThan(end, x), result, V.Select(V.LessThan(x, end), V.Of(double.NaN), V.Of(double.NegativeInfinity)));
        return V.Select(V.LessThan(x, V.Of(double.PositiveInfinity)), result, x);
    }

    /// <summary>ln(1 + x) for x above -1; NaN and infinity give NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1PlusNormal<V>(V x) where V : struct, ILanes<V> => LogOf1PlusFinite(x) + (x - x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOf1PlusFinite<V>(V x) where V : struct, ILanes<V>
    {
        // 1 + x = u + rest without any error (Dekker); the rest adds rest / u to the logarithm. For the smallest x it is
        // the greater part of it, so 1 / u needs another step of Newton's.
        var u = V.Of(1) + x;
        var rest = V.AtMost(x, V.Of(1)) - (u - V.AtLeast(x, V.Of(1)));
        var r = Reciprocal(u);
        r = V.MultiplyAdd(r, V.SubtractProduct(V.Of(1), u, r), r);
        return LogOf(u, rest * r, V.Of(ExponentBias<V>()));
    }

    /// <summary>
    /// ln x + a small correction, for positive normal x. x = 2^k m with m between √½ and √2; with f = m - 1,
    /// ln x = k ln 2 + (f - (f²/2 - ...)), the smallest terms being added first.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOf<V>(V x, V correction, V exponentBias) where V : struct, ILanes<V>
    {
        var isDouble = V.FractionBits == 52;
        var belowRootHalf = V.Of(isDouble
            ? BitConverter.Int64BitsToDouble(0x3FF0000000000000 - 0x3FE6A09E667F3BCD)
            : BitConverter.Int32BitsToSingle(0x3F800000 - 0x3F3504F3));
        var biased = V.FromExponent(V.AddBits(x, belowRootHalf));
        var m = V.AddBits(V.SubtractBits(x, V.ToExponent(biased)), V.Of(1));
        var k = V.AddBits(biased, V.Of(Integers<V>())) - exponentBias;

        var f = m - V.Of(1);
        var half = V.Of(0.5) * f * f;
        var (ln2High, ln2Low) = isDouble ? (Ln2High, Ln2Low) : (Ln2HighOfSingle, Ln2LowOfSingle);
        var low = V.MultiplyAdd(k, V.Of(ln2Low), correction);
        low = isDouble ? AddSeries(f, half, low) : AddSeriesOfSingle(f, low);
        return V.MultiplyAdd(k, V.Of(ln2High), f - (half - low));
    }

    /// <summary>
    /// low + ln(1 + f) - f + f²/2: with s = f / (2 + f) that is s (f²/2 + R), where R(s²) completes the series of
    /// 2 artanh s (the coefficients are those of fdlibm's e_log.c).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AddSeries<V>(V f, V half, V low) where V : struct, ILanes<V>
    {
        var d = V.Of(2) + f;
        var r = Reciprocal(d);
        var q = f * r;
        var s = V.MultiplyAdd(V.SubtractProduct(f, q, d), r, q);
        var z = s * s;
        var z2 = z * z;
        var r0 = V.MultiplyAdd(V.Of(3.999999999940941908e-01), z, V.Of(6.666666666666735130e-01));
        var r2 = V.MultiplyAdd(V.Of(2.222219843214978396e-01), z, V.Of(2.857142874366239149e-01));
        var r4 = V.MultiplyAdd(V.Of(1.531383769920937332e-01), z, V.Of(1.818357216161805012e-01));
        r4 = V.MultiplyAdd(V.Of(1.479819860510658591e-01), z2, r4);
        var series = V.MultiplyAdd(V.MultiplyAdd(r4, z2, r2), z2, r0);
        return V.MultiplyAdd(s, V.MultiplyAdd(series, z, half), low);
    }

    /// <summary>The same in single precision: f³ P(f), P being the polynomial with the least largest error (Remez), 5.8e-9 of the logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AddSeriesOfSingle<V>(V f, V low) where V : struct, ILanes<V>
    {
        var f2 = f * f;
        var p0 = V.MultiplyAdd(V.Of(-0.250008209844), f, V.Of(0.333333316892));
        var p2 = V.MultiplyAdd(V.Of(-0.166233599745), f, V.Of(0.200012278189));
        var p4 = V.MultiplyAdd(V.Of(-0.131601449657), f, V.Of(0.142017439075));
        var p6 = V.MultiplyAdd(V.Of(-0.0763466434474), f, V.Of(0.127616430291));
        var p = V.MultiplyAdd(V.MultiplyAdd(p6, f2, p4), f2 * f2, V.MultiplyAdd(p2, f2, p0));
        return V.MultiplyAdd(f2 * f, p, low);
    }

    /// <summary>An integer in the low bits of 2^52 (or 2^23) is that integer added to it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Integers<V>() where V : struct, ILanes<V> => V.FractionBits == 52 ? 4503599627370496.0 : 8388608.0;

    /// <summary>What the exponent's bits, read as <see cref="Integers"/>, exceed k by.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double ExponentBias<V>() where V : struct, ILanes<V> => Integers<V>() + (V.FractionBits == 52 ? 1023 : 127);
}
