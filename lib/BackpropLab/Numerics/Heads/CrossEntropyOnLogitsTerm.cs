using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>max(a, 0) - a t + ln(1 + e^-|a|): the cross-entropy with no probability that could round to 0 or 1.</summary>
readonly struct CrossEntropyOnLogitsTerm : IElementwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => VectorMath.Sigmoid(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V>
    {
        var zero = V.Of(-0.0);
        var positive = V.Select(V.LessThan(a, zero), zero, a);
        return positive - a * t + VectorMath.LogOf1PlusFraction(VectorMath.ExpOfNegative(zero - V.Abs(a)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V> => Term(a, y, t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => y - t;
}
