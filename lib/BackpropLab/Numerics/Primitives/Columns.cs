using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>Reductions of one contiguous column.</summary>
static unsafe class Columns
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static T Sum<V, T>(int count, T* x)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var lanes = V.Of(0);
        var i = 0;
        for (; i <= count - V.Count; i += V.Count)
            lanes += V.Load(x + i);
        var sum = V.Sum(lanes);
        for (; i < count; i++)
            sum += x[i];
        return sum;
    }
}
