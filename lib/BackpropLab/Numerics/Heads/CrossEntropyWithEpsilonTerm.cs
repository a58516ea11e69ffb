using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>-t ln(y + 1e-8) - (1 - t) ln(1 - y + 1e-8), which can fall slightly below zero.</summary>
readonly struct CrossEntropyWithEpsilonTerm : IElementwiseLoss
{
    const double Epsilon = 1e-8;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => VectorMath.Sigmoid(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V>
    {
        var (epsilon, one) = (V.Of(Epsilon), V.Of(1));
        return V.Of(-0.0) - t * VectorMath.LogOfNormal(y + epsilon) - (one - t) * VectorMath.LogOfNormal(one - y + epsilon);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V> =>
        V.Of(-0.0) - VectorMath.LogOfNormal(V.Select(V.LessThan(t, V.Of(0.5)), V.Of(1) - y, y) + V.Of(Epsilon));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => y - t;
}
