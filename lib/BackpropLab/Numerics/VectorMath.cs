using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Elementary functions on lanes, for the arguments that networks meet. Reduction of the argument after Cody and Waite,
/// "Software Manual for the Elementary Functions" (1980): x = n ln 2 + r with |r| at most ln 2 / 2, ln 2 being held in
/// two parts so that n ln 2 is subtracted without rounding.
/// </summary>
static class VectorMath
{
    const double Log2OfE = 1.4426950408889634;

    /// <summary>e^x for x at most 0 (or NaN); 0 where 2^n would leave the range of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpOfNegative<V>(V x) where V : struct, ILanes<V>
    {
        var smallest = V.Of(V.FractionBits == 52 ? -708.0 : -87.0);
        var tooSmall = V.LessThan(x, smallest);
        Reduce(V.Select(tooSmall, smallest, x), out var power, out var fraction);
        return V.Select(tooSmall, V.Of(0), V.MultiplyAdd(power, fraction, power));
    }

    /// <summary>e^x - 1 for x at most 0 (or NaN), accurate for the smallest x too.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpMinus1OfNegative<V>(V x) where V : struct, ILanes<V>
    {
        var smallest = V.Of(V.FractionBits == 52 ? -708.0 : -87.0);
        var tooSmall = V.LessThan(x, smallest);
        Reduce(V.Select(tooSmall, smallest, x), out var power, out var fraction);
        return V.MultiplyAdd(power, fraction, power - V.Of(1));
    }

    /// <summary>tanh x = -m / (m + 2) for x of 0 or more, where m = e^(-2x) - 1; odd in x.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : struct, ILanes<V>
    {
        // The sum, where -2 |x| would do: with AVX-512 the loop around it was measured to be three times faster.
        var m = ExpMinus1OfNegative(V.Of(0) - V.Abs(x + x));
        return V.CopySign(m / (m + V.Of(2)), x);
    }

    /// <summary>1 / (1 + e^(-x)), written with e^(-|x|) so that nothing overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var e = ExpOfNegative(V.Of(0) - V.Abs(x));
        return V.Select(V.LessThan(x, V.Of(0)), e, V.Of(1)) / (V.Of(1) + e);
    }

    /// <summary>
    /// ln x for positive normal x; NaN and infinity give NaN. x = 2^k m with m between √½ and √2; with f = m - 1 and
    /// s = f / (2 + f), ln m = f - (f²/2 - s (f²/2 + R)) where R(s²) completes the series of 2 artanh s (in double
    /// precision the coefficients and the order of the sum are those of fdlibm's e_log.c).
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Log<V>(V x) where V : struct, ILanes<V>
    {
        var isDouble = V.FractionBits == 52;
        var belowRootHalf = V.Of(isDouble
            ? BitConverter.Int64BitsToDouble(0x3FF0000000000000 - 0x3FE6A09E667F3BCD)
            : BitConverter.Int32BitsToSingle(0x3F800000 - 0x3F3504F3));
        var biased = V.ShiftRight(V.AddBits(x, belowRootHalf), V.FractionBits);
        var m = V.AddBits(V.SubtractBits(x, V.ShiftLeft(biased, V.FractionBits)), V.Of(1));
        // An integer in the low bits of 2^52 (or 2^23) is that integer added to it.
        var (integers, bias) = isDouble ? (4503599627370496.0, 1023) : (8388608.0, 127);
        var k = V.AddBits(biased, V.Of(integers)) - V.Of(integers + bias);

        var f = m - V.Of(1);
        var s = f / (V.Of(2) + f);
        var z = s * s;
        V series;
        if (isDouble)
        {
            series = V.Of(1.479819860510658591e-01);
            series = V.MultiplyAdd(series, z, V.Of(1.531383769920937332e-01));
            series = V.MultiplyAdd(series, z, V.Of(1.818357216161805012e-01));
            series = V.MultiplyAdd(series, z, V.Of(2.222219843214978396e-01));
            series = V.MultiplyAdd(series, z, V.Of(2.857142874366239149e-01));
            series = V.MultiplyAdd(series, z, V.Of(3.999999999940941908e-01));
            series = V.MultiplyAdd(series, z, V.Of(6.666666666666735130e-01));
        }
        else
        {
            series = V.MultiplyAdd(V.Of(2.0 / 9), z, V.Of(2.0 / 7));
            series = V.MultiplyAdd(series, z, V.Of(2.0 / 5));
            series = V.MultiplyAdd(series, z, V.Of(2.0 / 3));
        }

        var half = V.Of(0.5) * f * f;
        var low = V.MultiplyAdd(s, V.MultiplyAdd(series, z, half), k * V.Of(Ln2Low<V>()));
        return V.MultiplyAdd(k, V.Of(Ln2High<V>()), f - (half - low)) + (x - x);
    }

    /// <summary>
    /// ln(1 + x) for x between 0 and 1: what the rounding of u = 1 + x lost comes back as its first-order term,
    /// (x - (u - 1)) / u.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V LogOf1Plus<V>(V x) where V : struct, ILanes<V>
    {
        var u = V.Of(1) + x;
        return Log(u) + (x - (u - V.Of(1))) / u;
    }

    /// <summary>
    /// Splits e^x = 2^n (1 + fraction): the fraction is e^r - 1 by its Taylor series to r^13, whose next term is below
    /// 5e-18 for |r| of at most ln 2 / 2; in single precision to r^7, the next term being 5e-9.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Reduce<V>(V x, out V power, out V fraction) where V : struct, ILanes<V>
    {
        // Adding 1.5 x 2^52 (or 2^23) rounds to the nearest integer and leaves that integer in the low bits of the sum.
        var roundToInteger = V.Of(V.FractionBits == 52 ? 6755399441055744.0 : 12582912.0);
        var shifted = V.MultiplyAdd(x, V.Of(Log2OfE), roundToInteger);
        var n = shifted - roundToInteger;
        var r = V.MultiplyAdd(n, V.Of(-Ln2High<V>()), x);
        r = V.MultiplyAdd(n, V.Of(-Ln2Low<V>()), r);

        V series;
        if (V.FractionBits == 52)
        {
            series = V.Of(1.0 / 6227020800);
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 479001600));
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 39916800));
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 3628800));
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 362880));
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 40320));
            series = V.MultiplyAdd(series, r, V.Of(1.0 / 5040));
        }
        else
            series = V.Of(1.0 / 5040);
        series = V.MultiplyAdd(series, r, V.Of(1.0 / 720));
        series = V.MultiplyAdd(series, r, V.Of(1.0 / 120));
        series = V.MultiplyAdd(series, r, V.Of(1.0 / 24));
        series = V.MultiplyAdd(series, r, V.Of(1.0 / 6));
        series = V.MultiplyAdd(series, r, V.Of(0.5));
        fraction = V.MultiplyAdd(r * r, series, r);
        power = V.AddBits(V.ShiftLeft(shifted, V.FractionBits), V.Of(1));
    }

    // The high part has so few bits that n times it is exact.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Ln2High<V>() where V : struct, ILanes<V> =>
        V.FractionBits == 52 ? 6.93147180369123816490e-01 : 0.693359375;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double Ln2Low<V>() where V : struct, ILanes<V> =>
        V.FractionBits == 52 ? 1.90821492927058770002e-10 : 0.693147180559945309 - 0.693359375;
}
