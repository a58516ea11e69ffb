using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>
/// -t ln q - (1 - t) ln(1 - q), q being the sigmoid clipped to [1e-8, 1 - 1e-8], in single precision to the last number
/// below 1, as 1 - 1e-8 would be 1 there.
/// </summary>
readonly struct ClippedCrossEntropyTerm : IElementwiseLoss
{
    const double Epsilon = 1e-8;
    const double LastFloatBelow1 = 1 - 1.0 / (1 << 24);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => VectorMath.Sigmoid(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V>
    {
        var (q, one) = (Clip(y), V.Of(1));
        return V.Of(-0.0) - t * VectorMath.LogOfNormal(q) - (one - t) * VectorMath.LogOfNormal(one - q);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V>
    {
        var q = Clip(y);
        return V.Of(-0.0) - VectorMath.LogOfNormal(V.Select(V.LessThan(t, V.Of(0.5)), V.Of(1) - q, q));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => y - t;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static V Clip<V>(V y) where V : struct, ILanes<V>
    {
        var (low, high) = (V.Of(Epsilon), V.Of(V.FractionBits == 23 ? LastFloatBelow1 : 1 - Epsilon));
        return V.Select(V.LessThan(y, low), low, V.Select(V.LessThan(high, y), high, y));
    }
}
