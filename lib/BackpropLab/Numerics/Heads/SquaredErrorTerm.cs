using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>(a - t)² / 2, the output being the pre-activation itself.</summary>
readonly struct SquaredErrorTerm : IElementwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => a;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V> => V.Of(0.5) * (y - t) * (y - t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V> => Term(a, y, t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => y - t;
}
