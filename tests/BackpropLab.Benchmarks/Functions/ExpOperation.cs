using System.Runtime.CompilerServices;

namespace BackpropLab.Benchmarks;

/// <summary>e^x.</summary>
readonly struct ExpOperation : IUnaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x) where V : struct, ILanes<V> => VectorMath.ExpOfNegative(V.Of(0) - V.Abs(x));
}
