using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Elementary functions on lanes, within 1.5 units in the last place of the true value wherever nothing else is said.
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
        var (lowest, highest) = V.FractionBits == 52 ? (-746.0, 710.0) : (-104.0, 89.0);
        if (!isUsual)
            x = V.AtLeast(V.AtMost(x, V.Of(highest)), V.Of(lowest));
        var shifted = Reduce(x, out var fraction);
        if (isUsual)
        {
            var power = PowerOf2(shifted);
            return V.MultiplyAdd(power, fraction, power);
        }

        // 2^n may be out of range where the result is not: so it is multiplied in as two halves.
        var roundToInteger = V.Of(RoundToInteger<V>());
        var n = shifted - roundToInteger;
        var half = V.MultiplyAdd(n, V.Of(0.5), roundToInteger);
        var (first, second) = (PowerOf2(half), PowerOf2(n - (half - roundToInteger) + roundToInteger));
        return V.MultiplyAdd(first, fraction, first) * second;
    }

    /// <summary>e^x for x at most 0 (or NaN); 0 where 2^n would leave the range of normal numbers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V ExpOfNegative<V>(V x) where V : struct, ILanes<V>
    {
        var smallest = V.Of(V.FractionBits == 52 ? -708.0 : -87.0);
        var tooSmall = V.LessThan(x, smallest);
        var power = PowerOf2(Reduce(V.AtLeast(x, smallest), out var fraction));
        return V.ZeroWhere(tooSmall, V.MultiplyAdd(power, fraction, power));
    }

    /// <summary>
    /// Splits e^x = 2^n (1 + fraction); the result is n, shifted as <see cref="PowerOf2"/> takes it. x = n ln 2 + r with |r| at most ln 2 / 2, ln 2 being held in two parts so that
    /// n ln 2 is subtracted without rounding (Cody and Waite, "Software Manual for the Elementary Functions", 1980).
    /// The fraction is e^r - 1 = r + r² P(r), P being the polynomial with the least largest error there (Remez): 3.7e-18
    /// of e^r in double precision, 3.1e-9 in single.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Reduce<V>(V x, out V fraction) where V : struct, ILanes<V>
    {
        var roundToInteger = V.Of(RoundToInteger<V>());
        var shifted = V.MultiplyAdd(x, V.Of(1.4426950408889634), roundToInteger);
        var n = shifted - roundToInteger;
        // The high part of ln 2 has so few bits that n times it is exact.
        var (high, low) = V.FractionBits == 52 ? (Ln2High, Ln2Low) : (Ln2HighOfSingle, Ln2LowOfSingle);
        var r = V.MultiplyAdd(n, V.Of(-low), V.MultiplyAdd(n, V.Of(-high), x));

        var r2 = r * r;
        V p;
        if (V.FractionBits == 52)
        {
            var r4 = r2 * r2;
            var p0 = V.MultiplyAdd(V.Of(1.6666666666666412523e-1), r, V.Of(5.0000000000000106271e-1));
            var p2 = V.MultiplyAdd(V.Of(8.3333333334944616639e-3), r, V.Of(4.1666666666530158494e-2));
            var p4 = V.MultiplyAdd(V.Of(1.9841269506578723932e-4), r, V.Of(1.3888888943630134161e-3));
            var p6 = V.MultiplyAdd(V.Of(2.7557586373785180954e-6), r, V.Of(2.4801493098887391545e-5));
            var p8 = V.MultiplyAdd(V.Of(2.5000061625531279587e-8), r, V.Of(2.763024838532302056e-7));
            p = V.MultiplyAdd(V.MultiplyAdd(p8, r2, p6), r2, p4);
            p = V.MultiplyAdd(p, r4, V.MultiplyAdd(p2, r2, p0));
        }
        else
        {
            var p0 = V.MultiplyAdd(V.Of(1.666652063032715525e-1), r, V.Of(4.9999993449010023315e-1));
            var p2 = V.MultiplyAdd(V.Of(8.3687170210387563425e-3), r, V.Of(4.1668387729932882573e-2));
            p = V.MultiplyAdd(V.MultiplyAdd(V.Of(1.3814616742745689472e-3), r2, p2), r2, p0);
        }

        fraction = V.MultiplyAdd(r2, p, r);
        return shifted;
    }

    /// <summary>2^n for n + 1.5 x 2^52 (or 2^23): n stands in the low bits and moves up to the exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V PowerOf2<V>(V shifted) where V : struct, ILanes<V> => V.AddBits(V.ToExponent(shifted), V.Of(1));

    /// <summary>Adding 1.5 x 2^52 (or 2^23) rounds to the nearest integer and leaves that in the low bits of the sum.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static double RoundToInteger<V>() where V : struct, ILanes<V> => V.FractionBits == 52 ? 6755399441055744.0 : 12582912.0;

    const double Ln2High = 6.93147180369123816490e-01;
    const double Ln2Low = 1.90821492927058770002e-10;
    const double Ln2HighOfSingle = 0.693359375;
    const double Ln2LowOfSingle = 0.693147180559945309 - Ln2HighOfSingle;
}
