using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

// Functions that saturate. Their quotients n / d are q + r (n - q d) with r near 1 / d and q = n r: faster than a
// division, and the remainder takes in what the sums before have lost.
static partial class VectorMath
{
    /// <summary>
    /// tanh x = (2 - d) / d with d = 1 + e^(-2x) for x at least 0, and odd. With e^(-2x) = 2^n (1 + fraction), d is
    /// 2^n fraction + (1 + 2^n), and what is lost in this sum is kept: for a small x it is all there is of 2 - d.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Tanh<V>(V x) where V : struct, ILanes<V>
    {
        // tanh 20 is 1 in either precision.
        var minusSize = V.AtLeast(V.CopySign(x, V.Of(-1)), V.Of(-20));
        var shifted = Multiples(minusSize, 2);
        var fraction = Fraction(minusSize + minusSize, shifted);
        var power = PowerOf2(shifted);
        var d = V.MultiplyAdd(power, fraction, power + V.Of(1));
        var lost = V.MultiplyAdd(power, fraction, power - (d - V.Of(1)));
        var dMinus2 = d - V.Of(2);
        var r = V.Reciprocal(d);
        var q = (dMinus2 + lost) * r;
        var remainder = V.MultiplyAdd(lost, V.Of(1) - q, V.SubtractProduct(dMinus2, q, d));
        return V.CopySign(V.MultiplyAdd(remainder, r, q), x);
    }

    /// <summary>1 / (1 + e^(-x)), written with e^(-|x|) so that nothing overflows.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Sigmoid<V>(V x) where V : struct, ILanes<V>
    {
        var minusSize = V.CopySign(x, V.Of(-1));
        var e = Exp(minusSize, V.AllLess(V.Of(-UsualExponents<V>()), minusSize));
        var r = V.Reciprocal(e + V.Of(1));
        var numerator = V.SelectBySign(x, e, V.Of(1));
        var q = numerator * r;
        // Without the sum 1 + e, which is rounded; the quotient is half of the numerator or more, so the difference is not.
        var remainder = V.SubtractProduct(numerator - q, q, e);
        return V.MultiplyAdd(remainder, r, q);
    }
}
