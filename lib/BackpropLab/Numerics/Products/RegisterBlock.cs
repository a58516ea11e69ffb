using System.Numerics;
using System.Runtime.CompilerServices;
using static BackpropLab.Numerics.Counts;

namespace BackpropLab.Numerics;

/// <summary>
/// The innermost loop of every product: a block of C, some vectors high and some columns wide, stays in registers while
/// one column of A and one row of B after the other are multiplied into it (the micro-kernel of Van Zee and van de
/// Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS Functionality", 2015). Written once for the largest blocks;
/// the compiler drops what a smaller one does not have.
/// </summary>
/// <remarks>
/// <para>
/// A multiply-add takes 4 cycles and two start in each, so at least 8 accumulators must be under way. The more there
/// are, the more often each loaded number is used. AVX-512 has 32 registers: 3 x 8 accumulators, three vectors of A and
/// one broadcast number of B take 28, and 24 multiply-adds (12 cycles) need only 11 loads (5.5 cycles); 4 x 6 take 29
/// and 10 loads. The other instruction sets are counted as having 16: 2 x 6 accumulators with two vectors of A and one
/// number of B take 15.
/// </para>
/// <para>
/// Where another thread works on the same core, what limits is how many instructions are issued. So accumulators are
/// changed in place (returned, each last use of a number cost a copy of a register), strides are counted in bytes, and
/// blocks beside each other share one call.
/// </para>
/// </remarks>
static unsafe class RegisterBlock<V, T, TVectors, TColumns>
    where V : struct, ILanesOf<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVectors : struct, ICount
    where TColumns : struct, ICount
{
    /// <summary>C = A B + bias, or C += A B, for blocks side by side.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(in BlockStrip<T> strip)
    {
        var last = strip.Last;
        var isPart = typeof(TVectors) == typeof(Part);
        var part = isPart ? V.Part(V.Count + (int)last) : default;
        // Whether columns of C follow each other without a gap: a whole vector then spills into the next one, which is written later.
        var spills = isPart && strip.CColumn == V.Count + last;
        var second = TVectors.Value == 2 ? last : V.Count;
        var third = TVectors.Value == 3 ? last : 2 * V.Count;
        var c = strip.C;
        var cColumn = strip.CColumn * sizeof(T);
        var firstOfB = strip.B;
        var columnBias = strip.ColumnBias;
        for (var blocks = strip.Blocks; blocks > 0; blocks--)
        {
            var zero = V.Of(0);
            V c00 = zero, c01 = zero, c02 = zero, c03 = zero, c04 = zero, c05 = zero, c06 = zero, c07 = zero;
            V c10 = zero, c11 = zero, c12 = zero, c13 = zero, c14 = zero, c15 = zero, c16 = zero, c17 = zero;
            V c20 = zero, c21 = zero, c22 = zero, c23 = zero, c24 = zero, c25 = zero, c26 = zero, c27 = zero;
            V c30 = zero, c31 = zero, c32 = zero, c33 = zero, c34 = zero, c35 = zero;
            if (strip.Accumulate)
            {
                var column = c;
                c00 = V.Load(column);
                if (TVectors.Value > 1) c10 = V.Load(column + second);
                if (TVectors.Value > 2) c20 = V.Load(column + third);
                if (TVectors.Value > 3) c30 = V.Load(column + last);
                if (TColumns.Value > 1)
                {
                    column = Next(column, cColumn);
                    c01 = V.Load(column);
                    if (TVectors.Value > 1) c11 = V.Load(column + second);
                    if (TVectors.Value > 2) c21 = V.Load(column + third);
                    if (TVectors.Value > 3) c31 = V.Load(column + last);
                }
                if (TColumns.Value > 2)
                {
                    column = Next(column, cColumn);
                    c02 = V.Load(column);
                    if (TVectors.Value > 1) c12 = V.Load(column + second);
                    if (TVectors.Value > 2) c22 = V.Load(column + third);
                    if (TVectors.Value > 3) c32 = V.Load(column + last);
                }
                if (TColumns.Value > 3)
                {
                    column = Next(column, cColumn);
                    c03 = V.Load(column);
                    if (TVectors.Value > 1) c13 = V.Load(column + second);
                    if (TVectors.Value > 2) c23 = V.Load(column + third);
                    if (TVectors.Value > 3) c33 = V.Load(column + last);
                }
                if (TColumns.Value > 4)
                {
                    column = Next(column, cColumn);
                    c04 = V.Load(column);
                    if (TVectors.Value > 1) c14 = V.Load(column + second);
                    if (TVectors.Value > 2) c24 = V.Load(column + third);
                    if (TVectors.Value > 3) c34 = V.Load(column + last);
                }
                if (TColumns.Value > 5)
                {
                    column = Next(column, cColumn);
                    c05 = V.Load(column);
                    if (TVectors.Value > 1) c15 = V.Load(column + second);
                    if (TVectors.Value > 2) c25 = V.Load(column + third);
                    if (TVectors.Value > 3) c35 = V.Load(column + last);
                }
                if (TColumns.Value > 6)
                {
                    column = Next(column, cColumn);
                    c06 = V.Load(column);
                    if (TVectors.Value > 1) c16 = V.Load(column + second);
                    if (TVectors.Value > 2) c26 = V.Load(column + third);
                }
                if (TColumns.Value > 7)
                {
                    column = Next(column, cColumn);
                    c07 = V.Load(column);
                    if (TVectors.Value > 1) c17 = V.Load(column + second);
                    if (TVectors.Value > 2) c27 = V.Load(column + third);
                }
            }
            else if (strip.RowBias != null)
            {
                c00 = c01 = c02 = c03 = c04 = c05 = c06 = c07 = isPart ? V.LoadPart(strip.RowBias, part) : V.Load(strip.RowBias);
                if (TVectors.Value > 1) c10 = c11 = c12 = c13 = c14 = c15 = c16 = c17 = V.Load(strip.RowBias + second);
                if (TVectors.Value > 2) c20 = c21 = c22 = c23 = c24 = c25 = c26 = c27 = V.Load(strip.RowBias + third);
                if (TVectors.Value > 3) c30 = c31 = c32 = c33 = c34 = c35 = V.Load(strip.RowBias + last);
            }
            else if (columnBias != null)
            {
                c00 = c10 = c20 = c30 = V.Broadcast(columnBias);
                if (TColumns.Value > 1) c01 = c11 = c21 = c31 = V.Broadcast(columnBias + 1);
                if (TColumns.Value > 2) c02 = c12 = c22 = c32 = V.Broadcast(columnBias + 2);
                if (TColumns.Value > 3) c03 = c13 = c23 = c33 = V.Broadcast(columnBias + 3);
                if (TColumns.Value > 4) c04 = c14 = c24 = c34 = V.Broadcast(columnBias + 4);
                if (TColumns.Value > 5) c05 = c15 = c25 = c35 = V.Broadcast(columnBias + 5);
                if (TColumns.Value > 6) c06 = c16 = c26 = V.Broadcast(columnBias + 6);
                if (TColumns.Value > 7) c07 = c17 = c27 = V.Broadcast(columnBias + 7);
                columnBias += TColumns.Value;
            }

            var a = strip.A;
            var b = firstOfB;
            var (aColumn, bRow, bColumn) = (strip.AColumn * sizeof(T), strip.BRow * sizeof(T), strip.BColumn * sizeof(T));
            var (twice, thrice) = (2 * bColumn, 3 * bColumn);
            var b4 = Next(b, 4 * bColumn);
            for (var p = strip.Depth; p != 0; p--)
            {
                // A whole vector read at the end of a column's part also reads the column after it. After the last column of A lies memory
                // that may not be this process's, so there the part alone is read.
                var a0 = isPart && p == 1 ? V.LoadPart(a, part) : V.Load(a);
                var a1 = TVectors.Value > 1 ? V.Load(a + second) : zero;
                var a2 = TVectors.Value > 2 ? V.Load(a + third) : zero;
                var a3 = TVectors.Value > 3 ? V.Load(a + last) : zero;
                var bj = V.Broadcast(b);
                c00.AddProduct(a0, bj);
                if (TVectors.Value > 1) c10.AddProduct(a1, bj);
                if (TVectors.Value > 2) c20.AddProduct(a2, bj);
                if (TVectors.Value > 3) c30.AddProduct(a3, bj);
                if (TColumns.Value > 1)
                {
                    bj = V.Broadcast(Next(b, bColumn));
                    c01.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c11.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c21.AddProduct(a2, bj);
                    if (TVectors.Value > 3) c31.AddProduct(a3, bj);
                }
                if (TColumns.Value > 2)
                {
                    bj = V.Broadcast(Next(b, twice));
                    c02.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c12.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c22.AddProduct(a2, bj);
                    if (TVectors.Value > 3) c32.AddProduct(a3, bj);
                }
                if (TColumns.Value > 3)
                {
                    bj = V.Broadcast(Next(b, thrice));
                    c03.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c13.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c23.AddProduct(a2, bj);
                    if (TVectors.Value > 3) c33.AddProduct(a3, bj);
                }
                if (TColumns.Value > 4)
                {
                    bj = V.Broadcast(b4);
                    c04.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c14.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c24.AddProduct(a2, bj);
                    if (TVectors.Value > 3) c34.AddProduct(a3, bj);
                }
                if (TColumns.Value > 5)
                {
                    bj = V.Broadcast(Next(b4, bColumn));
                    c05.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c15.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c25.AddProduct(a2, bj);
                    if (TVectors.Value > 3) c35.AddProduct(a3, bj);
                }
                if (TColumns.Value > 6)
                {
                    bj = V.Broadcast(Next(b4, twice));
                    c06.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c16.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c26.AddProduct(a2, bj);
                }
                if (TColumns.Value > 7)
                {
                    bj = V.Broadcast(Next(b4, thrice));
                    c07.AddProduct(a0, bj);
                    if (TVectors.Value > 1) c17.AddProduct(a1, bj);
                    if (TVectors.Value > 2) c27.AddProduct(a2, bj);
                }
                a = Next(a, aColumn);
                b = Next(b, bRow);
                if (TColumns.Value > 4) b4 = Next(b4, bRow);
            }

            StoreFirst(c00, c, part, spills && TColumns.Value > 1);
            if (TVectors.Value > 1) c10.Store(c + second);
            if (TVectors.Value > 2) c20.Store(c + third);
            if (TVectors.Value > 3) c30.Store(c + last);
            if (TColumns.Value > 1)
            {
                c = Next(c, cColumn);
                StoreFirst(c01, c, part, spills && TColumns.Value > 2);
                if (TVectors.Value > 1) c11.Store(c + second);
                if (TVectors.Value > 2) c21.Store(c + third);
                if (TVectors.Value > 3) c31.Store(c + last);
            }
            if (TColumns.Value > 2)
            {
                c = Next(c, cColumn);
                StoreFirst(c02, c, part, spills && TColumns.Value > 3);
                if (TVectors.Value > 1) c12.Store(c + second);
                if (TVectors.Value > 2) c22.Store(c + third);
                if (TVectors.Value > 3) c32.Store(c + last);
            }
            if (TColumns.Value > 3)
            {
                c = Next(c, cColumn);
                StoreFirst(c03, c, part, spills && TColumns.Value > 4);
                if (TVectors.Value > 1) c13.Store(c + second);
                if (TVectors.Value > 2) c23.Store(c + third);
                if (TVectors.Value > 3) c33.Store(c + last);
            }
            if (TColumns.Value > 4)
            {
                c = Next(c, cColumn);
                StoreFirst(c04, c, part, spills && TColumns.Value > 5);
                if (TVectors.Value > 1) c14.Store(c + second);
                if (TVectors.Value > 2) c24.Store(c + third);
                if (TVectors.Value > 3) c34.Store(c + last);
            }
            if (TColumns.Value > 5)
            {
                c = Next(c, cColumn);
                StoreFirst(c05, c, part, spills && TColumns.Value > 6);
                if (TVectors.Value > 1) c15.Store(c + second);
                if (TVectors.Value > 2) c25.Store(c + third);
                if (TVectors.Value > 3) c35.Store(c + last);
            }
            if (TColumns.Value > 6)
            {
                c = Next(c, cColumn);
                StoreFirst(c06, c, part, spills && TColumns.Value > 7);
                if (TVectors.Value > 1) c16.Store(c + second);
                if (TVectors.Value > 2) c26.Store(c + third);
            }
            if (TColumns.Value > 7)
            {
                c = Next(c, cColumn);
                StoreFirst(c07, c, part, spills && TColumns.Value > 8);
                if (TVectors.Value > 1) c17.Store(c + second);
                if (TVectors.Value > 2) c27.Store(c + third);
            }
            c = Next(c, cColumn);
            firstOfB += TColumns.Value * strip.BColumn;
            if (strip.Overlaps && blocks == 2)
            {
                c = Next(c, -cColumn);
                firstOfB -= strip.BColumn;
                if (columnBias != null)
                    columnBias--;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static void StoreFirst(V value, T* target, V part, bool spills)
    {
        if (typeof(TVectors) == typeof(Part) && !spills)
            value.StorePart(target, part);
        else
            value.Store(target);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static T* Next(T* source, nint bytes) => (T*)((byte*)source + bytes);
}
