using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>ln x.</summary>
readonly struct LogOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        VectorMath.Log(x);
}
