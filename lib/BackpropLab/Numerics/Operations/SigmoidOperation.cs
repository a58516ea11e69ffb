using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>1 / (1 + e^(-x)).</summary>
readonly struct SigmoidOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        VectorMath.Sigmoid(x);
}
