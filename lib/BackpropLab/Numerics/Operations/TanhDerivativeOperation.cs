using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>δ (1 - z²), the first argument being z = tanh a.</summary>
readonly struct TanhDerivativeOperation : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        y * (V.Of(1) - x * x);
}
