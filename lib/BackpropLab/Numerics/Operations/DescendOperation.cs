using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>One step of gradient descent with decay: W - step (scale dW + decay W), the first argument being W.</summary>
readonly struct DescendOperation(double step, double scale, double decay) : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        V.MultiplyAdd(V.Of(-step), V.MultiplyAdd(V.Of(scale), y, V.Of(decay) * x), x);
}
