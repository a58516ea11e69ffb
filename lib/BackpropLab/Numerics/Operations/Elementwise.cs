using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>Applies an operation to every element of an array; the result may be one of the arguments.</summary>
/// <remarks>
/// The last elements are worked on as one more vector that overlaps those before it. Each vector is read before the
/// result of the one before is written: so the overlap is right where the result is an argument, and arrays that lie a
/// multiple of 4 KiB and a little apart do not make the processor take the write for one to what it reads next. No
/// method here may be inlined: within a caller the compiler would run out of what it is willing to inline.
/// </remarks>
static unsafe class Elementwise
{
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Map<V, T, TOperation>(TOperation operation, T* x, T* result, int count)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IUnaryOperation
    {
        var end = count - V.Count;
        if (end < 0)
        {
            MapOneByOne(operation, x, result, count);
            return;
        }

        var next = V.Load(x);
        for (var i = 0; ;)
        {
            var (current, following) = (next, Math.Min(i + V.Count, end));
            next = V.Load(x + following);
            operation.Invoke(current).Store(result + i);
            if (i == end)
                return;
            i = following;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Zip<V, T, TOperation>(TOperation operation, T* x, T* y, T* result, int count)
        where V : struct, ILanesOf<V, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation
    {
        var end = count - V.Count;
        if (end < 0)
        {
            ZipOneByOne(operation, x, y, result, count);
            return;
        }

        var (nextX, nextY) = (V.Load(x), V.Load(y));
        for (var i = 0; ;)
        {
            var (currentX, currentY, following) = (nextX, nextY, Math.Min(i + V.Count, end));
            (nextX, nextY) = (V.Load(x + following), V.Load(y + following));
            operation.Invoke(currentX, currentY).Store(result + i);
            if (i == end)
                return;
            i = following;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void MapOneByOne<T, TOperation>(TOperation operation, T* x, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IUnaryOperation
    {
        for (var i = 0; i < count; i++)
            operation.Invoke(Lanes1<T>.Load(x + i)).Store(result + i);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void ZipOneByOne<T, TOperation>(TOperation operation, T* x, T* y, T* result, int count)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TOperation : struct, IBinaryOperation
    {
        for (var i = 0; i < count; i++)
            operation.Invoke(Lanes1<T>.Load(x + i), Lanes1<T>.Load(y + i)).Store(result + i);
    }
}
