using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>δ where z is positive, else slope δ: z has the sign of a.</summary>
readonly struct LeakyReluDerivativeOperation(double slope) : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        V.Select(V.LessThan(V.Of(-0.0), x), y, V.Of(slope) * y);
}
