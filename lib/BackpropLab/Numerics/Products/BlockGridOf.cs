using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// Covers a part of C with register blocks: columns in the outer loop, so that a few columns of B stay in the
/// first-level cache while all rows of A pass by.
/// </summary>
static unsafe class BlockGrid<V, T>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Whether the processor has the 32 registers of AVX-512; see <see cref="RegisterBlock{V, T, TVectors, TColumns}"/>.</summary>
    static bool HasManyRegisters => V.Count * sizeof(T) == 64;

    /// <summary>The rows of the tallest block.</summary>
    public static int Height => (HasManyRegisters ? 3 : 2) * V.Count;

    /// <summary>The columns of the widest block.</summary>
    public static int Width => HasManyRegisters ? 8 : 6;

    /// <summary>The rows of the next block, whole vectors, when so many rows are left: two and two vectors rather than three and one.</summary>
    public static int NextHeight(int rows)
    {
        var vectors = (rows + V.Count - 1) / V.Count;
        return V.Count * (HasManyRegisters && vectors != 4 ? Math.Min(3, vectors) : Math.Min(2, vectors));
    }

    /// <summary>The columns of the next block when so many columns are left.</summary>
    public static int NextWidth(int columns) => columns >= Width ? Width : columns >= 4 ? 4 : columns >= 2 ? 2 : 1;

    // Sixteen registers are enough for eight columns of one vector, which would wait for each other if they were fewer.
    static int NextWidth(in BlockGrid<T> grid, int columns) => columns >= 8 && grid.Rows <= V.Count && !grid.IsBPacked ? 8 : NextWidth(columns);

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in BlockGrid<T> grid)
    {
        for (int j = 0, width; j < grid.Columns; j += width)
        {
            width = NextWidth(grid, grid.Columns - j);
            switch (width)
            {
                case 1: RunColumns<One>(grid, j); break;
                case 2: RunColumns<Two>(grid, j); break;
                case 4: RunColumns<Four>(grid, j); break;
                case 6: RunColumns<Six>(grid, j); break;
                default: RunColumns<Eight>(grid, j); break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void RunColumns<TColumns>(in BlockGrid<T> grid, int j)
        where TColumns : struct, ICount
    {
        var b = grid.B + j * (grid.IsBPacked ? grid.Depth : grid.BColumn);
        var (bRow, bColumn) = grid.IsBPacked ? (TColumns.Value, 1) : (grid.BRow, grid.BColumn);
        var columnBias = grid.ColumnBias == null ? null : grid.ColumnBias + j;
        for (int i = 0, height; i < grid.Rows; i += height)
        {
            var rows = grid.Rows - i;
            height = NextHeight(rows);
            // Without packing the last vector overlaps those before it: nothing is accumulated there.
            var last = (grid.IsAPacked ? height : Math.Min(height, rows)) - V.Count;
            if (last < 0)
                (i, rows, last) = (i + last, V.Count, 0);
            var a = grid.A + i * (grid.IsAPacked ? grid.Depth : 1);
            var aStep = grid.IsAPacked ? height : grid.AColumn;
            var rowBias = grid.RowBias == null ? null : grid.RowBias + i;
            var c = grid.C + i + j * grid.CColumn;
            if (rows < height && grid.IsAPacked)
                Rim<TColumns>(rows, height, grid.Depth, a, b, bRow, bColumn, rowBias, columnBias, c, grid.CColumn, grid.Accumulate);
            else
                Block<TColumns>(height, last, grid.Depth, a, aStep, b, bRow, bColumn, rowBias, columnBias, c, grid.CColumn, grid.Accumulate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Block<TColumns>(
        int height, nint last, int depth, T* a, nint aStep, T* b, nint bRow, nint bColumn, T* rowBias, T* columnBias, T* c, nint cColumn, bool accumulate)
        where TColumns : struct, ICount
    {
        if (height == V.Count)
            RegisterBlock<V, T, One, TColumns>.Run(depth, last, a, aStep, b, bRow, bColumn, rowBias, columnBias, c, cColumn, accumulate);
        else if (height == 2 * V.Count)
            RegisterBlock<V, T, Two, TColumns>.Run(depth, last, a, aStep, b, bRow, bColumn, rowBias, columnBias, c, cColumn, accumulate);
        else
            RegisterBlock<V, T, Three, TColumns>.Run(depth, last, a, aStep, b, bRow, bColumn, rowBias, columnBias, c, cColumn, accumulate);
    }

    /// <summary>A block of whose rows only some exist: it works on a copy.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    static void Rim<TColumns>(
        int rows, int height, int depth, T* a, T* b, nint bRow, nint bColumn, T* rowBias, T* columnBias, T* c, nint cColumn, bool accumulate)
        where TColumns : struct, ICount
    {
        // Zeros in the rows that do not exist: what else stood there could be denormal, and slow.
        var tile = stackalloc T[height * (TColumns.Value + 1)];
        new Span<T>(tile, height * (TColumns.Value + 1)).Clear();
        if (accumulate)
            Copy(rows, TColumns.Value, c, cColumn, tile, height);
        else if (rowBias != null)
        {
            var padded = tile + height * TColumns.Value;
            Copy(rows, 1, rowBias, 0, padded, 0);
            rowBias = padded;
        }

        Block<TColumns>(height, height - V.Count, depth, a, height, b, bRow, bColumn, rowBias, columnBias, tile, height, accumulate);
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
