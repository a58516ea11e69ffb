using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>e^x.</summary>
readonly struct ExpOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        VectorMath.Exp(x);
}
