using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>
/// Elementary functions on lanes, within 1.5 units in the last place of the true value where the processor multiplies and
/// adds with one rounding; where it cannot, as before 2013, tanh is within 2.
/// </summary>
/// <remarks>
/// Polynomials are summed in pairs (Estrin, "Organization of computer systems", 1960), so that their terms do not wait
/// for one another. A zero is written -0.0: for +0 the compiler clears a register anew in every round of a loop, and
/// registers above 15 wait there for what they held before, so that no round begins until the one before has ended.
/// </remarks>
static partial class VectorMath
{
    /// <summary>e^x for any x: 0 and infinity where it leaves the range, denormal numbers between.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Exp<V>(V x) where V : struct, ILanes<V> => Exp(x, V.AllLess(V.Abs(x), V.Of(UsualExponents<V>())));

    /// <summary>Up to this size of all x the result is a normal number.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double UsualExponents<V>() where V : struct, ILanes<V> => V.FractionBits == 52 ? 708 : 87;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Exp<V>(V x, bool isUsual) where V : struct, ILanes<V>
    {
        if (!isUsual)
            return ExpAtTheEnds(x);
        return ExpOfUsual(x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ExpOfUsual<V>(V x) where V : struct, ILanes<V>
    {
        var shifted = Multiples(x);
        var power = PowerOf2(shifted);
        return V.MultiplyAdd(power, Fraction(x, shifted), power);
    }

    /// <summary>e^x where 2^n may be out of range and the result is not: so it is multiplied in as two halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V ExpAtTheEnds<V>(V x) where V : struct, ILanes<V>
    {
        var (lowest, highest) = V.FractionBits == 52 ? (-746.0, 710.0) : (-104.0, 89.0);
        x = V.AtLeast(V.AtMost(x, V.Of(highest)), V.Of(lowest));
        var shifted = Multiples(x);
        var roundToInteger = V.Of(RoundToInteger<V>());
        var n = shifted - roundToInteger;
        var half = V.MultiplyAdd(n, V.Of(0.5), roundToInteger);
        var (first, second) = (PowerOf2(half), PowerOf2(n - (half - roundToInteger) + roundToInteger));
        return V.MultiplyAdd(first, Fraction(x, shifted), first) * second;
    }

    /// <summary>e^x for x at most 0 (or NaN); 0 where 2^n would leave the range of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpOfNegative<V>(V x) where V : struct, ILanes<V>
    {
        var smallest = V.Of(-UsualExponents<V>());
        return V.WithoutBits(ExpOfUsual(V.AtLeast(x, smallest)), V.LessThan(x, smallest));
    }

    /// <summary>The integer n nearest to x / ln 2, or to so many times that, shifted as <see cref="PowerOf2"/> takes it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Multiples<V>(V x, double times = 1) where V : struct, ILanes<V> =>
        V.MultiplyAdd(x, V.Of(times * 1.4426950408889634), V.Of(RoundToInteger<V>()));

    /// <summary>
    /// The fraction of e^x = 2^n (1 + fraction). x = n ln 2 + r with |r| at most ln 2 / 2, ln 2 being held in two parts so
    /// that n ln 2 is subtracted without rounding (Cody and Waite, "Software Manual for the Elementary Functions", 1980).
    /// The fraction is e^r - 1 = r + r² P(r), P being a polynomial with the least largest error there (Remez, Lawson):
    /// 1.9e-17 of the fraction in double precision, 1.7e-8 in single, where also 3.4e-9 of e^r.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Fraction<V>(V x, V shifted) where V : struct, ILanes<V>
    {
        var n = shifted - V.Of(RoundToInteger<V>());
        // The high part of ln 2 has so few bits that n times it is exact.
        var (high, low) = V.FractionBits == 52 ? (Ln2High, Ln2Low) : (Ln2HighOfSingle, Ln2LowOfSingle);
        var r = V.MultiplyAdd(n, V.Of(-low), V.MultiplyAdd(n, V.Of(-high), x));

        var r2 = r * r;
        V p;
        if (V.FractionBits == 52)
        {
            var r4 = r2 * r2;
            var p0 = V.MultiplyAdd(V.Of(0.16666666666666627), r, V.Of(0.5000000000000006));
            var p2 = V.MultiplyAdd(V.Of(0.00833333333336469), r, V.Of(0.04166666666657401));
            var p4 = V.MultiplyAdd(V.Of(0.00019841269773951978), r, V.Of(0.0013888888932215384));
            var p6 = V.MultiplyAdd(V.Of(2.7557357807260685e-06), r, V.Of(2.480150465672998e-05));
            var p8 = V.MultiplyAdd(V.Of(2.5069657282851557e-08), r, V.Of(2.7626241473547276e-07));
            p = V.MultiplyAdd(V.MultiplyAdd(p8, r2, p6), r2, p4);
            p = V.MultiplyAdd(p, r4, V.MultiplyAdd(p2, r2, p0));
        }
        else
        {
            var p0 = V.MultiplyAdd(V.Of(0.16666529), r, V.Of(0.49999997));
            var p2 = V.MultiplyAdd(V.Of(0.008367983), r, V.Of(0.041667767));
            p = V.MultiplyAdd(V.MultiplyAdd(V.Of(0.001384087), r2, p2), r2, p0);
        }

        return V.MultiplyAdd(r2, p, r);
    }

    /// <summary>2^n for n + <see cref="RoundToInteger"/>: n and the exponent's bias stand in the low bits and move up to the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V PowerOf2<V>(V shifted) where V : struct, ILanes<V> => V.ToExponent(shifted);

    /// <summary>Adding 1.5 x 2^52 (or 2^23) rounds to the nearest integer and leaves that in the low bits of the sum; here with the exponent's bias.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double RoundToInteger<V>() where V : struct, ILanes<V> => V.FractionBits == 52 ? 6755399441055744.0 + 1023 : 12582912.0 + 127;

    const double Ln2High = 6.93147180369123816490e-01;
    const double Ln2Low = 1.90821492927058770002e-10;
    const double Ln2HighOfSingle = 0.693115234375;
    const double Ln2LowOfSingle = 0.693147180559945309 - Ln2HighOfSingle;
}
