using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>δ z (1 - z), the first argument being z, the sigmoid of a.</summary>
readonly struct SigmoidDerivativeOperation : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        y * (x * (V.Of(1) - x));
}
