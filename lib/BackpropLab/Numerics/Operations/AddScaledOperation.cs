using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>x + factor y.</summary>
readonly struct AddScaledOperation(double factor) : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        V.MultiplyAdd(V.Of(factor), y, x);
}
