using System.Numerics;
using System.Runtime.CompilerServices;
using static BackpropLab.Numerics.Counts;

namespace BackpropLab.Numerics;

/// <summary>
/// Covers a part of C with register blocks: columns in the outer loop, so that a few columns of B stay in the
/// first-level cache while all rows of A pass by; or all columns beside each other, where the rows of A stay there.
/// </summary>
static unsafe class BlockGrid<V, T>
    where V : struct, ILanesOf<V, T>
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

    // The last two blocks share what is left: one or two columns alone would wait for each other.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int NextWidth(int columns, int widest) =>
        columns <= widest ? columns : columns < 2 * widest ? (columns + 1) / 2 : widest;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Vectors(int rows) => (rows + V.Count - 1) / V.Count;

    /// <summary>Whether blocks of four vectors and six columns leave less over than blocks of three and eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsTall(in Product<T> product) =>
        HasManyRegisters && !product.IsAPacked && Vectors(product.Rows) is 4 or 7 or 8;

    // Sixteen registers are enough for eight columns of one vector, which would wait for each other if they were fewer.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Widest(in Product<T> product) =>
        IsTall(product) ? 6 : product.Rows <= V.Count && !product.IsBPacked ? 8 : Width;

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in Product<T> product)
    {
        var widest = Widest(product);
        for (var j = 0; j < product.Columns;)
        {
            j += NextWidth(product.Columns - j, widest) switch
            {
                1 => RunColumns<One>(product, j, widest),
                2 => RunColumns<Two>(product, j, widest),
                3 => RunColumns<Three>(product, j, widest),
                4 => RunColumns<Four>(product, j, widest),
                5 => RunColumns<Five>(product, j, widest),
                6 => RunColumns<Six>(product, j, widest),
                7 => RunColumns<Seven>(product, j, widest),
                _ => RunColumns<Eight>(product, j, widest),
            };
        }
    }

    /// <summary>All rows of the columns from j on, of one block or of as many blocks of this width as there are; returns how many columns.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining), SkipLocalsInit]
    static int RunColumns<TColumns>(in Product<T> product, int j, int widest)
        where TColumns : struct, ICount
    {
        var isTall = HasManyRegisters && widest == 6;
        // All fields are set here and below: to clear them first would be felt in the smallest products.
        Unsafe.SkipInit(out BlockStrip<T> strip);
        strip.Blocks = Blocks<TColumns>(product, product.Columns - j);
        strip.Overlaps = false;
        strip.Depth = product.Depth;
        strip.B = product.B + (nint)j * (product.IsBPacked ? product.Depth : product.BColumn);
        strip.BRow = product.IsBPacked ? TColumns.Value : product.BRow;
        strip.BColumn = product.IsBPacked ? 1 : product.BColumn;
        strip.CColumn = product.CColumn;
        strip.ColumnBias = product.ColumnBias == null ? null : product.ColumnBias + j;
        strip.Accumulate = product.Accumulate;
        for (int i = 0, height; i < product.Rows; i += height)
        {
            var rows = product.Rows - i;
            height = isTall ? Math.Min(4 * V.Count, Vectors(rows) * V.Count) : NextHeight(rows);
            // Without packing the last vector overlaps those before it: nothing is accumulated there.
            var last = (product.IsAPacked ? height : Math.Min(height, rows)) - V.Count;
            if (last < 0 && product.Rows >= V.Count)
                (i, rows, last) = (i + last, V.Count, 0);
            strip.Last = last;
            strip.A = product.A + (nint)i * (product.IsAPacked ? product.Depth : 1);
            strip.AColumn = product.IsAPacked ? height : product.AColumn;
            strip.RowBias = product.RowBias == null ? null : product.RowBias + i;
            strip.C = product.C + i + (nint)j * product.CColumn;
            if (rows < height && product.IsAPacked)
                Rim<TColumns>(rows, height, strip);
            else
                Run<TColumns>(height, strip);
        }

        return strip.Blocks * TColumns.Value;
    }

    /// <summary>How many blocks beside each other share a call.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static int Blocks<TColumns>(in Product<T> product, int columns)
        where TColumns : struct, ICount
    {
        if (product.IsAPacked || (nint)Height * product.Depth * sizeof(T) > BytesOfPanel)
            return 1;
        var blocks = columns / TColumns.Value;
        return columns == blocks * TColumns.Value ? blocks : Math.Max(1, blocks - 1);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void Run<TColumns>(int height, in BlockStrip<T> strip)
        where TColumns : struct, ICount
    {
        if (strip.Last < 0)
            RegisterBlock<V, T, Part, TColumns>.Run(strip);
        else if (height == V.Count)
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
        {
            Copy(rows, TColumns.Value, strip.C, strip.CColumn, tile, height);
        }
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
