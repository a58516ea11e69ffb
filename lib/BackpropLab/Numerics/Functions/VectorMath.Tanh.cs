using System.Runtime.CompilerServices;

namespace BackpropLab;

// Functions that saturate. Their quotients n / d are q + r (n - q d) with r near 1 / d and q = n r: faster than a
// division, and the remainder takes in what the sums before have lost.
static partial class VectorMath
{
    /// <summary>
    /// tanh x = m / (m + 2) with m = e^(2|x|) - 1, odd in x. With e^(2|x|) = 2^n (1 + fraction), m is
    /// 2^n fraction + (2^n - 1): exact to the fraction's last place for the smallest x too.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : struct, ILanes<V>
    {
        // tanh 20 is 1 in either precision.
        var size = V.AtMost(V.Abs(x), V.Of(20));
        var power = PowerOf2(Reduce(size + size, out var fraction));
        var powerMinus1 = power - V.Of(1);
        var m = V.MultiplyAdd(power, fraction, powerMinus1);
        var lostOfM = V.MultiplyAdd(power, fraction, powerMinus1 - m);
        var d = m + V.Of(2);
        var lostOfD = m - (d - V.Of(2)) + lostOfM;
        var r = Reciprocal(d);
        var q = m * r;
        var remainder = V.SubtractProduct(V.SubtractProduct(m, q, d) + lostOfM, q, lostOfD);
        return V.CopySign(V.MultiplyAdd(remainder, r, q), x);
    }

    /// <summary>1 / (1 + e^(-x)), written with e^(-|x|) so that nothing overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var size = V.Abs(x);
        var e = Exp(V.CopySign(size, V.Of(-1)), V.AllLess(size, V.Of(UsualExponents<V>())));
        var r = Reciprocal(e + V.Of(1));
        var numerator = V.Select(V.LessThan(x, V.Of(-0.0)), e, V.Of(1));
        var q = numerator * r;
        // Without the sum 1 + e, which is rounded; the quotient is half of the numerator or more, so the difference is not.
        var remainder = V.SubtractProduct(numerator - q, q, e);
        return V.MultiplyAdd(remainder, r, q);
    }

    /// <summary>1 / d to about half of the fraction's bits; a step of Newton's, r + r (1 - d r), doubles what the estimate has.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Reciprocal<V>(V d) where V : struct, ILanes<V>
    {
        var r = V.ReciprocalEstimate(d);
        return V.FractionBits == 52 ? V.MultiplyAdd(r, V.SubtractProduct(V.Of(1), d, r), r) : r;
    }
}
