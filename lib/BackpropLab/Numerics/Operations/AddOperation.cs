using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>x + y.</summary>
readonly struct AddOperation : IBinaryOperation
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Invoke<V>(V x, V y) where V : struct, ILanes<V> =>
        x + y;
}
