using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>tanh x.</summary>
readonly struct TanhOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        VectorMath.Tanh(x);
}
