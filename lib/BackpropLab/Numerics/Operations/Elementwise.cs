using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>Applies an operation to every element of an array; the result may be one of the arguments.</summary>
static unsafe class Elementwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Map<V, TOperation>(TOperation operation, double* x, double* result, int count)
        where V : struct, ILanes<V>
        where TOperation : struct, IUnaryOperation
    {
        var i = 0;
        for (; i <= count - V.Count; i += V.Count)
            operation.Invoke(V.Load(x + i)).Store(result + i);
        for (; i < count; i++)
            operation.Invoke(Lanes1.Load(x + i)).Store(result + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Zip<V, TOperation>(TOperation operation, double* x, double* y, double* result, int count)
        where V : struct, ILanes<V>
        where TOperation : struct, IBinaryOperation
    {
        var i = 0;
        for (; i <= count - V.Count; i += V.Count)
            operation.Invoke(V.Load(x + i), V.Load(y + i)).Store(result + i);
        for (; i < count; i++)
            operation.Invoke(Lanes1.Load(x + i), Lanes1.Load(y + i)).Store(result + i);
    }
}
