using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>x where x is positive, else slope x; NaN stays NaN.</summary>
readonly struct LeakyReluOperation(double slope) : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        V.Select(V.LessThan(V.Of(-0.0), x), x, V.Of(slope) * x);
}
