using System.Numerics;
using System.Runtime.CompilerServices;
using static BackpropLab.Numerics.Counts;

namespace BackpropLab.Numerics;

/// <summary>
/// Products that are one block of one vector, or of a part of one, or two beside each other: what divides larger ones
/// would take longer than the smallest of these.
/// </summary>
static unsafe class SmallProduct<V, T>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The columns of a block; sixteen registers are enough for these and a vector of A.</summary>
    const int Widest = 8;

    /// <summary>Whether a product is such a one, and A column-major.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool Is(in Product<T> product) =>
        product.Rows <= V.Count && product.Columns <= 2 * Widest && product.ARow == 1;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining), SkipLocalsInit]
    public static void Run(in Product<T> product)
    {
        var blocks = product.Columns > Widest ? 2 : 1;
        var width = blocks == 2 ? (product.Columns + 1) / 2 : product.Columns;
        // All fields are set below: to clear them first would be felt in products so small.
        Unsafe.SkipInit(out BlockStrip<T> strip);
        strip.Blocks = blocks;
        strip.Overlaps = blocks * width > product.Columns;
        strip.Depth = product.Depth;
        strip.Last = product.Rows - V.Count;
        strip.A = product.A;
        strip.AColumn = product.AColumn;
        strip.B = product.B;
        strip.BRow = product.BRow;
        strip.BColumn = product.BColumn;
        strip.C = product.C;
        strip.CColumn = product.CColumn;
        strip.RowBias = product.RowBias;
        strip.ColumnBias = product.ColumnBias;
        strip.Accumulate = false;
        switch (width)
        {
            case 1: Run<One>(strip); break;
            case 2: Run<Two>(strip); break;
            case 3: Run<Three>(strip); break;
            case 4: Run<Four>(strip); break;
            case 5: Run<Five>(strip); break;
            case 6: Run<Six>(strip); break;
            case 7: Run<Seven>(strip); break;
            default: Run<Eight>(strip); break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Run<TColumns>(in BlockStrip<T> strip)
        where TColumns : struct, ICount
    {
        if (strip.Last < 0)
            RegisterBlock<V, T, Part, TColumns>.Run(strip);
        else
            RegisterBlock<V, T, One, TColumns>.Run(strip);
    }
}
