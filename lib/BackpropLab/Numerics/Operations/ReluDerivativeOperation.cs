using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>δ where z is positive, else 0, whatever δ is: z has the sign of a.</summary>
readonly struct ReluDerivativeOperation : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        V.Select(V.LessThan(V.Of(0.0), x), y, V.Of(0.0));
}
