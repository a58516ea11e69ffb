using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>ln(1 + x).</summary>
readonly struct LogOf1PlusOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> =>
        VectorMath.LogOf1Plus(x);
}
