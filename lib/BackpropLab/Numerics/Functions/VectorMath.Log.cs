using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

// Logarithms. With y = 2^k (1 + f), f from -1/4 to 1/2, ln y = k ln 2 + ln(1 + f). Worked on is h = 2 f, for 2^(1-k) takes
// fewer steps to find than 2^-k.
static partial class VectorMath
{
    /// <summary>ln x for any x: -infinity for 0, NaN below.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V>(V x) where V : struct, ILanes<V>
    {
        var (smallest, largest, shift) = V.FractionBits == 52 ? (1e-300, 1e308, 54) : (1e-37, 1e38, 25);
        if (V.AllLess(V.Of(smallest), x) & V.AllLess(x, V.Of(largest)))
            return LogOfNormal(x);

        // What is small, and may have no exponent of its own, is made larger first; what is large, smaller.
        var (isSmall, isLarge) = (V.LessThan(x, V.Of(smallest)), V.LessThan(V.Of(largest), x));
        var factor = V.Select(isSmall, V.Of(1L << shift), V.Select(isLarge, V.Of(0.5), V.Of(1)));
        var added = V.Select(isSmall, V.Of(shift), V.Select(isLarge, V.Of(-1), V.Of(-0.0)));
        var scaled = x * factor;
        var scale = Scale(scaled, out _);
        var result = LogOfParts(MinusK(scale) + added, V.MultiplySubtract(scaled, scale, V.Of(2)));
        return AtTheEnds(x, result, V.Of(-0.0));
    }

    /// <summary>ln x for x from 1e-300 to 1e308, in single precision from 1e-37 to 1e38; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOfNormal<V>(V x) where V : struct, ILanes<V>
    {
        var scale = Scale(x, out _);
        return LogOfParts(MinusK(scale), V.MultiplySubtract(x, scale, V.Of(2)));
    }

    /// <summary>ln(1 + x) for any x: -infinity for -1, NaN below, and as accurate as elsewhere where x is small.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1Plus<V>(V x) where V : struct, ILanes<V>
    {
        var scale = Scale(V.Of(1) + x, out var nearScale);
        // NaN where 1 + x is 0; negative where it is negative, very small where it is large, one of these where it is NaN.
        if (V.AllLess(V.Of(V.FractionBits == 52 ? 1e-300 : 1e-37), nearScale))
            return LogOf1Plus(x, scale, MinusK(scale));

        // Beside so large an x the 1 is nothing.
        var isLarge = V.LessThan(V.Of(1e30), x);
        var scaled = V.Select(isLarge, x * V.Of(1.0 / (1L << 32)), x);
        scale = Scale(V.Of(1) + scaled, out _);
        var minusK = MinusK(scale) - V.Select(isLarge, V.Of(32), V.Of(-0.0));
        return AtTheEnds(x, LogOf1Plus(scaled, scale, minusK), V.Of(-1));
    }

    /// <summary>ln(1 + x) for x from 0 to 1; NaN gives NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1PlusFraction<V>(V x) where V : struct, ILanes<V>
    {
        var scale = Scale(V.Of(1) + x, out _);
        return LogOf1Plus(x, scale, MinusK(scale));
    }

    /// <summary>
    /// ln(1 + x), where 1 + x, rounded, tells the scale 2^(1-k). h = 2^(1-k) (1 + x) - 2 is calculated from x itself, and
    /// nothing is lost in it: 2 - 2^(1-k) and the difference have no more bits than fit, until k passes the fraction's
    /// bits: what is lost there is nothing beside k ln 2. A zero keeps its sign.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOf1Plus<V>(V x, V scale, V minusK) where V : struct, ILanes<V> =>
        LogOfParts(minusK, V.MultiplySubtract(x, scale, V.Of(2) - scale));

    /// <summary>-infinity where x is the number at which the logarithm ends, NaN below it, and x itself where it is infinite or NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V AtTheEnds<V>(V x, V result, V end) where V : struct, ILanes<V>
    {
        result = V.Select(V.LessThan(end, x), result, V.Select(V.LessThan(x, end), V.Of(double.NaN), V.Of(double.NegativeInfinity)));
        return V.Select(V.LessThan(x, V.Of(double.PositiveInfinity)), result, x);
    }

    /// <summary>
    /// 2^(1-k) for y = 2^k m with m from 3/4 to 3/2, y positive and not at the ends of its range. Read as an integer, y is
    /// e = k + bias and, below it, the fraction. Subtracted from infinity's exponent and a half, that leaves infinity's
    /// exponent - e up to a fraction of a half, and above it one less: the exponent of 2^(1-k).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Scale<V>(V y, out V nearScale) where V : struct, ILanes<V>
    {
        var (minuend, notExponent) = V.FractionBits == 52
            ? (BitConverter.Int64BitsToDouble(0x7ff8L << 48), BitConverter.Int64BitsToDouble(~(0x7ffL << 52)))
            : (BitConverter.Int32BitsToSingle(0x7fc << 20), BitConverter.Int32BitsToSingle(~(0xff << 23)));
        nearScale = V.SubtractBits(V.Of(minuend), y);
        return V.WithoutBits(nearScale, V.Of(notExponent));
    }

    /// <summary>-k of the scale 2^(1-k).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V MinusK<V>(V scale) where V : struct, ILanes<V> => V.Exponent(scale) - V.Of(1);

    /// <summary>k ln 2 + ln(1 + h/2) for h from -1/2 to 1, the smallest terms being added first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogOfParts<V>(V minusK, V h) where V : struct, ILanes<V>
    {
        var (ln2High, ln2Low) = V.FractionBits == 52 ? (Ln2High, Ln2Low) : (Ln2HighOfSingle, Ln2LowOfSingle);
        var low = minusK * V.Of(-ln2Low);
        var p = V.FractionBits == 52 ? LogPolynomial(h) : LogPolynomialOfSingle(h);
        return V.MultiplyAdd(minusK, V.Of(-ln2High), V.MultiplyAdd(h, V.Of(0.5), V.MultiplyAdd(h * h, p, low)));
    }

    /// <summary>
    /// (ln(1 + h/2) - h/2) / h², a polynomial that begins with -1/8 and has the least largest error (Remez): 1.2e-17 of the
    /// logarithm with its coefficients rounded.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogPolynomial<V>(V h) where V : struct, ILanes<V>
    {
        var h2 = h * h;
        var h4 = h2 * h2;
        var h8 = h4 * h4;
        var p0 = V.MultiplyAdd(V.Of(0.041666666666667185), h, V.Of(-0.125));
        var p2 = V.MultiplyAdd(V.Of(0.0062499999999531914), h, V.Of(-0.015625000000006613));
        var p4 = V.MultiplyAdd(V.Of(0.0011160714296823764), h, V.Of(-0.0026041666662186824));
        var p6 = V.MultiplyAdd(V.Of(0.00021701388227954297), h, V.Of(-0.0004882812613541586));
        var p8 = V.MultiplyAdd(V.Of(4.438912606951462e-05), h, V.Of(-9.765610881032376e-05));
        var p10 = V.MultiplyAdd(V.Of(9.391341851466519e-06), h, V.Of(-2.0345957999526627e-05));
        var p12 = V.MultiplyAdd(V.Of(2.0273928426299244e-06), h, V.Of(-4.357044713443537e-06));
        var p14 = V.MultiplyAdd(V.Of(4.6409959268586204e-07), h, V.Of(-9.53651802981212e-07));
        var p16 = V.MultiplyAdd(V.Of(9.669369776021591e-08), h, V.Of(-2.2766445303146012e-07));
        var p18 = V.MultiplyAdd(V.Of(3.8579931844734196e-09), h, V.Of(-2.8027106392139138e-08));
        p0 = V.MultiplyAdd(p2, h2, p0);
        p4 = V.MultiplyAdd(p6, h2, p4);
        p8 = V.MultiplyAdd(p10, h2, p8);
        p12 = V.MultiplyAdd(p14, h2, p12);
        p16 = V.MultiplyAdd(p18, h2, p16);
        p0 = V.MultiplyAdd(p4, h4, p0);
        p8 = V.MultiplyAdd(p16, h8, V.MultiplyAdd(p12, h4, p8));
        return V.MultiplyAdd(p8, h8, p0);
    }

    /// <summary>The same in single precision, right to 9.8e-9 of the logarithm.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V LogPolynomialOfSingle<V>(V h) where V : struct, ILanes<V>
    {
        var h2 = h * h;
        var p0 = V.MultiplyAdd(V.Of(0.041666813), h, V.Of(-0.125));
        var p2 = V.MultiplyAdd(V.Of(0.006247144), h, V.Of(-0.01562506));
        var p4 = V.MultiplyAdd(V.Of(0.0011311246), h, V.Of(-0.0026011425));
        var p6 = V.MultiplyAdd(V.Of(0.00020435589), h, V.Of(-0.0005141091));
        p4 = V.MultiplyAdd(V.MultiplyAdd(V.Of(-4.4018365e-05), h2, p6), h2, p4);
        return V.MultiplyAdd(p4, h2 * h2, V.MultiplyAdd(p2, h2, p0));
    }
}
