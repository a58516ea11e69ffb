using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>-t ln q - (1 - t) ln(1 - q), q being the sigmoid clipped to [1e-8, 1 - 1e-8].</summary>
readonly struct ClippedCrossEntropyTerm : IElementwiseLoss
{
    const double Epsilon = 1e-8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => VectorMath.Sigmoid(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V>
    {
        var (low, high, one) = (V.Of(Epsilon), V.Of(1 - Epsilon), V.Of(1));
        var q = V.Select(V.LessThan(y, low), low, V.Select(V.LessThan(high, y), high, y));
        // In double precision the rest is never smaller; in single precision 1 - 1e-8 is 1 and it could be 0.
        var (rest, smallest) = (one - q, V.Of(1 - (1 - Epsilon)));
        rest = V.Select(V.LessThan(rest, smallest), smallest, rest);
        return V.Of(0) - t * VectorMath.Log(q) - (one - t) * VectorMath.Log(rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => y - t;
}
