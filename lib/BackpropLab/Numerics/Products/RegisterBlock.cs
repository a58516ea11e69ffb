using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab;

/// <summary>
/// The innermost loop of every product: a block of C, some vectors high and some columns wide, stays in registers while
/// one column of A and one row of B after the other are multiplied into it (the micro-kernel of Van Zee and van de
/// Geijn, "BLIS: A Framework for Rapidly Instantiating BLAS Functionality", 2015). Written once for the largest block;
/// the compiler drops what a smaller one does not have.
/// </summary>
/// <remarks>
/// A multiply-add takes 4 cycles and two start in each, so at least 8 accumulators must be under way. The more there
/// are, the more often each loaded number is used. AVX-512 has 32 registers: 3 x 8 accumulators, three vectors of A and
/// one broadcast number of B take 28, and 24 multiply-adds (12 cycles) need only 11 loads (5.5 cycles). The other
/// instruction sets are counted as having 16: 2 x 6 accumulators with two vectors of A and one number of B take 15.
/// </remarks>
static unsafe class RegisterBlock<V, T, TVectors, TColumns>
    where V : struct, ILanes<V, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TVectors : struct, ICount
    where TColumns : struct, ICount
{
    /// <summary>
    /// C = A B + bias, or C += A B, for one block: column p of A stands at a + p aStep, the element (p, j) of B at
    /// b[p bRow + j bColumn], column j of C at c + j cColumn. The last vector of rows begins at row
    /// <paramref name="last"/>, where it overlaps the one before if there are not rows enough to fill it.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void Run(
        int depth, nint last, T* a, nint aStep, T* b, nint bRow, nint bColumn, T* rowBias, T* columnBias, T* c, nint cColumn, bool accumulate)
    {
        var second = TVectors.Value == 2 ? last : V.Count;
        var zero = V.Of(0);
        V c00 = zero, c01 = zero, c02 = zero, c03 = zero, c04 = zero, c05 = zero, c06 = zero, c07 = zero;
        V c10 = zero, c11 = zero, c12 = zero, c13 = zero, c14 = zero, c15 = zero, c16 = zero, c17 = zero;
        V c20 = zero, c21 = zero, c22 = zero, c23 = zero, c24 = zero, c25 = zero, c26 = zero, c27 = zero;
        if (accumulate)
        {
            var column = c;
            c00 = V.Load(column);
            if (TVectors.Value > 1) c10 = V.Load(column + second);
            if (TVectors.Value > 2) c20 = V.Load(column + last);
            if (TColumns.Value > 1)
            {
                column += cColumn;
                c01 = V.Load(column);
                if (TVectors.Value > 1) c11 = V.Load(column + second);
                if (TVectors.Value > 2) c21 = V.Load(column + last);
            }
            if (TColumns.Value > 2)
            {
                column += cColumn;
                c02 = V.Load(column);
                if (TVectors.Value > 1) c12 = V.Load(column + second);
                if (TVectors.Value > 2) c22 = V.Load(column + last);
            }
            if (TColumns.Value > 3)
            {
                column += cColumn;
                c03 = V.Load(column);
                if (TVectors.Value > 1) c13 = V.Load(column + second);
                if (TVectors.Value > 2) c23 = V.Load(column + last);
            }
            if (TColumns.Value > 4)
            {
                column += cColumn;
                c04 = V.Load(column);
                if (TVectors.Value > 1) c14 = V.Load(column + second);
                if (TVectors.Value > 2) c24 = V.Load(column + last);
            }
            if (TColumns.Value > 5)
            {
                column += cColumn;
                c05 = V.Load(column);
                if (TVectors.Value > 1) c15 = V.Load(column + second);
                if (TVectors.Value > 2) c25 = V.Load(column + last);
            }
            if (TColumns.Value > 6)
            {
                column += cColumn;
                c06 = V.Load(column);
                if (TVectors.Value > 1) c16 = V.Load(column + second);
                if (TVectors.Value > 2) c26 = V.Load(column + last);
            }
            if (TColumns.Value > 7)
            {
                column += cColumn;
                c07 = V.Load(column);
                if (TVectors.Value > 1) c17 = V.Load(column + second);
                if (TVectors.Value > 2) c27 = V.Load(column + last);
            }
        }
        else if (rowBias != null)
        {
            c00 = c01 = c02 = c03 = c04 = c05 = c06 = c07 = V.Load(rowBias);
            if (TVectors.Value > 1) c10 = c11 = c12 = c13 = c14 = c15 = c16 = c17 = V.Load(rowBias + second);
            if (TVectors.Value > 2) c20 = c21 = c22 = c23 = c24 = c25 = c26 = c27 = V.Load(rowBias + last);
        }
        else if (columnBias != null)
        {
            c00 = c10 = c20 = V.Broadcast(columnBias);
            if (TColumns.Value > 1) c01 = c11 = c21 = V.Broadcast(columnBias + 1);
            if (TColumns.Value > 2) c02 = c12 = c22 = V.Broadcast(columnBias + 2);
            if (TColumns.Value > 3) c03 = c13 = c23 = V.Broadcast(columnBias + 3);
            if (TColumns.Value > 4) c04 = c14 = c24 = V.Broadcast(columnBias + 4);
            if (TColumns.Value > 5) c05 = c15 = c25 = V.Broadcast(columnBias + 5);
            if (TColumns.Value > 6) c06 = c16 = c26 = V.Broadcast(columnBias + 6);
            if (TColumns.Value > 7) c07 = c17 = c27 = V.Broadcast(columnBias + 7);
        }

        var b4 = b + 4 * bColumn;
        var (twice, thrice) = (2 * bColumn, 3 * bColumn);
        for (; depth > 0; depth--)
        {
            var a0 = V.Load(a);
            var a1 = TVectors.Value > 1 ? V.Load(a + second) : zero;
            var a2 = TVectors.Value > 2 ? V.Load(a + last) : zero;
            var bj = V.Broadcast(b);
            c00 = V.MultiplyAdd(a0, bj, c00);
            if (TVectors.Value > 1) c10 = V.MultiplyAdd(a1, bj, c10);
            if (TVectors.Value > 2) c20 = V.MultiplyAdd(a2, bj, c20);
            if (TColumns.Value > 1)
            {
                bj = V.Broadcast(b + bColumn);
                c01 = V.MultiplyAdd(a0, bj, c01);
                if (TVectors.Value > 1) c11 = V.MultiplyAdd(a1, bj, c11);
                if (TVectors.Value > 2) c21 = V.MultiplyAdd(a2, bj, c21);
            }
            if (TColumns.Value > 2)
            {
                bj = V.Broadcast(b + twice);
                c02 = V.MultiplyAdd(a0, bj, c02);
                if (TVectors.Value > 1) c12 = V.MultiplyAdd(a1, bj, c12);
                if (TVectors.Value > 2) c22 = V.MultiplyAdd(a2, bj, c22);
            }
            if (TColumns.Value > 3)
            {
                bj = V.Broadcast(b + thrice);
                c03 = V.MultiplyAdd(a0, bj, c03);
                if (TVectors.Value > 1) c13 = V.MultiplyAdd(a1, bj, c13);
                if (TVectors.Value > 2) c23 = V.MultiplyAdd(a2, bj, c23);
            }
            if (TColumns.Value > 4)
            {
                bj = V.Broadcast(b4);
                c04 = V.MultiplyAdd(a0, bj, c04);
                if (TVectors.Value > 1) c14 = V.MultiplyAdd(a1, bj, c14);
                if (TVectors.Value > 2) c24 = V.MultiplyAdd(a2, bj, c24);
            }
            if (TColumns.Value > 5)
            {
                bj = V.Broadcast(b4 + bColumn);
                c05 = V.MultiplyAdd(a0, bj, c05);
                if (TVectors.Value > 1) c15 = V.MultiplyAdd(a1, bj, c15);
                if (TVectors.Value > 2) c25 = V.MultiplyAdd(a2, bj, c25);
            }
            if (TColumns.Value > 6)
            {
                bj = V.Broadcast(b4 + twice);
                c06 = V.MultiplyAdd(a0, bj, c06);
                if (TVectors.Value > 1) c16 = V.MultiplyAdd(a1, bj, c16);
                if (TVectors.Value > 2) c26 = V.MultiplyAdd(a2, bj, c26);
            }
            if (TColumns.Value > 7)
            {
                bj = V.Broadcast(b4 + thrice);
                c07 = V.MultiplyAdd(a0, bj, c07);
                if (TVectors.Value > 1) c17 = V.MultiplyAdd(a1, bj, c17);
                if (TVectors.Value > 2) c27 = V.MultiplyAdd(a2, bj, c27);
            }
            a += aStep;
            b += bRow;
            b4 += bRow;
        }

        c00.Store(c);
        if (TVectors.Value > 1) c10.Store(c + second);
        if (TVectors.Value > 2) c20.Store(c + last);
        if (TColumns.Value > 1)
        {
            c += cColumn;
            c01.Store(c);
            if (TVectors.Value > 1) c11.Store(c + second);
            if (TVectors.Value > 2) c21.Store(c + last);
        }
        if (TColumns.Value > 2)
        {
            c += cColumn;
            c02.Store(c);
            if (TVectors.Value > 1) c12.Store(c + second);
            if (TVectors.Value > 2) c22.Store(c + last);
        }
        if (TColumns.Value > 3)
        {
            c += cColumn;
            c03.Store(c);
            if (TVectors.Value > 1) c13.Store(c + second);
            if (TVectors.Value > 2) c23.Store(c + last);
        }
        if (TColumns.Value > 4)
        {
            c += cColumn;
            c04.Store(c);
            if (TVectors.Value > 1) c14.Store(c + second);
            if (TVectors.Value > 2) c24.Store(c + last);
        }
        if (TColumns.Value > 5)
        {
            c += cColumn;
            c05.Store(c);
            if (TVectors.Value > 1) c15.Store(c + second);
            if (TVectors.Value > 2) c25.Store(c + last);
        }
        if (TColumns.Value > 6)
        {
            c += cColumn;
            c06.Store(c);
            if (TVectors.Value > 1) c16.Store(c + second);
            if (TVectors.Value > 2) c26.Store(c + last);
        }
        if (TColumns.Value > 7)
        {
            c += cColumn;
            c07.Store(c);
            if (TVectors.Value > 1) c17.Store(c + second);
            if (TVectors.Value > 2) c27.Store(c + last);
        }
    }
}
