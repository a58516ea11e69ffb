using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Covers a part of C with register blocks: columns in the outer loop, so that a few columns of B stay in the
/// first-level cache while all rows of A pass by; or all columns beside each other, where the rows of A stay there.
/// </summary>
static unsafe class BlockGrid<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>A block's rows of A that leave half of the first-level cache to B and C.</summary>
    const int BytesOfPanel = 24 * 1024;

    /// <summary>Whether the processor has the 32 registers of AVX-512; see <see cref="RegisterBlock{V, T, TVectors, TColumns}"/>.</summary>
    static bool HasManyRegisters
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => V.Count * sizeof(T) == 64;
    }

    /// <summary>The rows of the tallest block of a grid that may be packed.</summary>
    public static int Height
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (HasManyRegisters ? 3 : 2) * V.Count;
    }

    /// <summary>The columns of the widest block of a grid that may be packed.</summary>
    public static int Width
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => HasManyRegisters ? 8 : 6;
    }

    /// <summary>The rows of the next block, whole vectors, when so many rows are left: two and two vectors rather than three and one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int NextHeight(int rows)
    {
        var vectors = Vectors(rows);
        return V.Count * (HasManyRegisters && vectors != 4 ? Math.Min(3, vectors) : Math.Min(2, vectors));
    }

    /// <summary>The columns of the next block when so many columns are left.</summary>
    public static int NextWidth(int columns) => NextWidth(columns, Width);

    // Two columns alone would wait for each other: six and four rather than eight and two.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int NextWidth(int columns, int widest) =>
        columns == widest + 2 ? widest - 2 : columns >= widest ? widest : columns >= 6 ? 6 : columns >= 4 ? 4 : columns >= 2 ? 2 : 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Vectors(int rows) => (rows + V.Count - 1) / V.Count;

    /// <summary>Whether blocks of four vectors and six columns leave less over than blocks of three and eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsTall(in BlockGrid<T> grid) =>
        HasManyRegisters && !grid.IsAPacked && Vectors(grid.Rows) is 4 or 7 or 8;

    // Sixteen registers are enough for eight columns of one vector, which would wait for each other if they were fewer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Widest(in BlockGrid<T> grid) =>
        IsTall(grid) ? 6 : grid.Rows <= V.Count && !grid.IsBPacked ? 8 : Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in BlockGrid<T> grid)
    {
        var widest = Widest(grid);
        for (var j = 0; j < grid.Columns;)
        {
            var width = NextWidth(grid.Columns - j, widest);
            j += width == 8 ? RunColumns<Eight>(grid, j, widest)
                : width == 6 ? RunColumns<Six>(grid, j, widest)
                : width == 4 ? RunColumns<Four>(grid, j, widest)
                : width == 2 ? RunColumns<Two>(grid, j, widest)
                : RunColumns<One>(grid, j, widest);
        }
    }

    /// <summary>All rows of the columns from j on, of one block or of as many blocks of this width as there are; returns how many columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining), SkipLocalsInit]
    static int RunColumns<TColumns>(in BlockGrid<T> grid, int j, int widest)
        where TColumns : struct, ICount
    {
        var isTall = HasManyRegisters && widest == 6;
        // All fields are set here and below: to clear them first would be felt in the smallest products.
        Unsafe.SkipInit(out BlockStrip<T> strip);
        strip.Blocks = Blocks<TColumns>(grid, grid.Columns - j, widest);
        strip.Depth = grid.Depth;
        strip.B = grid.B + j * (grid.IsBPacked ? grid.Depth : grid.BColumn);
        strip.BRow = grid.IsBPacked ? TColumns.Value : grid.BRow;
        strip.BColumn = grid.IsBPacked ? 1 : grid.BColumn;
        strip.CColumn = grid.CColumn;
        strip.ColumnBias = grid.ColumnBias == null ? null : grid.ColumnBias + j;
        strip.Accumulate = grid.Accumulate;
        for (int i = 0, height; i < grid.Rows; i += height)
        {
            var rows = grid.Rows - i;
            height = isTall ? Math.Min(4 * V.Count, Vectors(rows) * V.Count) : NextHeight(rows);
            // Without packing the last vector overlaps those before it: nothing is accumulated there.
            var last = (grid.IsAPacked ? height : Math.Min(height, rows)) - V.Count;
            if (last < 0)
                (i, rows, last) = (i + last, V.Count, 0);
            strip.Last = last;
            strip.A = grid.A + i * (grid.IsAPacked ? grid.Depth : 1);
            strip.AColumn = grid.IsAPacked ? height : grid.AColumn;
            strip.RowBias = grid.RowBias == null ? null : grid.RowBias + i;
            strip.C = grid.C + i + j * grid.CColumn;
            if (rows < height && grid.IsAPacked)
                Rim<TColumns>(rows, height, strip);
            else
                Run<TColumns>(height, strip);
        }

        return strip.Blocks * TColumns.Value;
    }

    /// <summary>How many blocks beside each other share a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Blocks<TColumns>(in BlockGrid<T> grid, int columns, int widest)
        where TColumns : struct, ICount
    {
        if (grid.IsAPacked || (nint)Height * grid.Depth * sizeof(T) > BytesOfPanel)
            return 1;
        var blocks = columns / TColumns.Value;
        return TColumns.Value == widest && columns - blocks * TColumns.Value == 2 ? blocks - 1 : blocks;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Run<TColumns>(int height, in BlockStrip<T> strip)
        where TColumns : struct, ICount
    {
        if (height == V.Count)
            RegisterBlock<V, T, One, TColumns>.Run(strip);
        else if (height == 2 * V.Count)
            RegisterBlock<V, T, Two, TColumns>.Run(strip);
        else if (height == 3 * V.Count)
            RegisterBlock<V, T, Three, TColumns>.Run(strip);
        else // only in tall grids, so with six columns at most
            RegisterBlock<V, T, Four, TColumns>.Run(strip);
    }

    /// <summary>A block of whose rows only some exist: it works on a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Rim<TColumns>(int rows, int height, BlockStrip<T> strip)
        where TColumns : struct, ICount
    {
        // Zeros in the rows that do not exist: what else stood there could be denormal, and slow.
        var tile = stackalloc T[height * (TColumns.Value + 1)];
        new Span<T>(tile, height * (TColumns.Value + 1)).Clear();
        if (strip.Accumulate)
            Copy(rows, TColumns.Value, strip.C, strip.CColumn, tile, height);
        else if (strip.RowBias != null)
        {
            var padded = tile + height * TColumns.Value;
            Copy(rows, 1, strip.RowBias, 0, padded, 0);
            strip.RowBias = padded;
        }

        var c = strip.C;
        var cColumn = strip.CColumn;
        strip.C = tile;
        strip.CColumn = height;
        Run<TColumns>(height, strip);
        Copy(rows, TColumns.Value, tile, height, c, cColumn);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Copy(int rows, int columns, T* source, nint sourceColumn, T* target, nint targetColumn)
    {
        for (; columns > 0; columns--, source += sourceColumn, target += targetColumn)
        {
            var i = 0;
            for (; i <= rows - V.Count; i += V.Count)
                V.Load(source + i).Store(target + i);
            for (; i < rows; i++)
                target[i] = source[i];
        }
    }
}
