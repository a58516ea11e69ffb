using System.Numerics;
using System.Runtime.Intrinsics;

namespace BackpropLab.Benchmarks;

/// <summary>Applies one of the library's functions with the widest vectors of this machine.</summary>
static unsafe class LaneLoop
{
    public static void Run<T, TOperation>(AlignedBuffer<T> x, AlignedBuffer<T> y)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IUnaryOperation
    {
        if (Vector512.IsHardwareAccelerated)
            Elementwise.Map<Lanes512<T>, T, TOperation>(default, x.Pointer, y.Pointer, x.Length);
        else if (Vector256.IsHardwareAccelerated)
            Elementwise.Map<Lanes256<T>, T, TOperation>(default, x.Pointer, y.Pointer, x.Length);
        else
            Elementwise.Map<Lanes128<T>, T, TOperation>(default, x.Pointer, y.Pointer, x.Length);
    }
}
