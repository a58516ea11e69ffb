using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace BackpropLab.Numerics;

/// <summary>
/// Copies a factor into panels as narrow as a register block, so that the innermost loop reads one stream from front to
/// back whatever the factor's layout (Goto and van de Geijn, "Anatomy of High-Performance Matrix Multiplication", 2008).
/// </summary>
static unsafe class Packing
{
    /// <summary>
    /// panel[p width + i] = source[i across + p along] for i below count, and 0 from there to width; one of the steps
    /// is 1.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Panel<T>(int count, int width, int depth, T* source, nint across, nint along, T* panel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (count < width)
            new Span<T>(panel, width * depth).Clear();
        if (across == 1)
            Rows(count, width, depth, source, along, panel);
        else
            Transposition.Run(count, depth, source, across, panel, width);
    }

    static void Rows<T>(int count, int width, int depth, T* source, nint along, T* panel)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        for (; depth > 0; depth--, source += along, panel += width)
        {
            var i = 0;
            for (; i <= count - Vector256<T>.Count; i += Vector256<T>.Count)
                Vector256.Load(source + i).Store(panel + i);
            for (; i < count; i++)
                panel[i] = source[i];
        }
    }
}
