using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>A loss whose targets are all 0 or 1. A type of its own: code for both kinds in one loop would not be inlined.</summary>
readonly struct TermOfLabels<TLoss> : IElementwiseLoss
    where TLoss : struct, IElementwiseLoss
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Output<V>(V a) where V : struct, ILanes<V> => TLoss.Output(a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Term<V>(V a, V y, V t) where V : struct, ILanes<V> => TLoss.TermOfLabel(a, y, t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V TermOfLabel<V>(V a, V y, V t) where V : struct, ILanes<V> => TLoss.TermOfLabel(a, y, t);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V Delta<V>(V y, V t) where V : struct, ILanes<V> => TLoss.Delta(y, t);
}
