using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>x where x is positive, else 0, for -∞ too; NaN stays NaN.</summary>
readonly struct ReluOperation : IUnaryOperation
{
    // Of -0 and 0, the larger one is either: adding 0 takes the sign from -0.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        V.AtLeast(x, V.Of(0.0)) + V.Of(0.0);
}
