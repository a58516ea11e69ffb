using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>factor x.</summary>
readonly struct ScaleOperation(double factor) : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        V.Of(factor) * x;
}
