using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>Applies an operation to every element of an array; the result may be one of the arguments.</summary>
static unsafe class Elementwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<V, T, TOperation>(TOperation operation, T* x, T* result, int count)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IUnaryOperation
    {
        var i = 0;
        for (; i <= count - V.Count; i += V.Count)
            operation.Invoke(V.Load(x + i)).Store(result + i);
        for (; i < count; i++)
            operation.Invoke(Lanes1<T>.Load(x + i)).Store(result + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Zip<V, T, TOperation>(TOperation operation, T* x, T* y, T* result, int count)
        where V : struct, ILanes<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation
    {
        var i = 0;
        for (; i <= count - V.Count; i += V.Count)
            operation.Invoke(V.Load(x + i), V.Load(y + i)).Store(result + i);
        for (; i < count; i++)
            operation.Invoke(Lanes1<T>.Load(x + i), Lanes1<T>.Load(y + i)).Store(result + i);
    }
}
