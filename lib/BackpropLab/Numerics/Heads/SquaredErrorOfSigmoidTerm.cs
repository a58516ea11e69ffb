using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>(y - t)² / 2 with y the sigmoid of a, so δ = (y - t) y (1 - y).</summary>
readonly struct SquaredErrorOfSigmoidTerm : IElementwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => VectorMath.Sigmoid(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V> => V.Of(0.5) * (y - t) * (y - t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V> => Term(a, y, t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => (y - t) * y * (V.Of(1) - y);
}
