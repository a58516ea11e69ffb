using System.Numerics;
using System.Runtime.CompilerServices;

namespace BackpropLab.Numerics;

/// <summary>The primitives behind the operations that MathNet asks of a provider, on arrays whose lengths are checked.</summary>
sealed unsafe class ArrayPrimitives<T>(Primitives<T> primitives)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>Up to so many elements are calculated in less time than it takes to pin three arrays.</summary>
    const int Few = 4;

    public void AddScaled(T[] y, T alpha, T[] x, T[] result)
    {
        SameLength(y, x, result);
        fixed (T* py = y, px = x, pr = result)
            primitives.AddScaled(double.CreateTruncating(alpha), py, px, pr, y.Length);
    }

    public void Scale(T alpha, T[] x, T[] result)
    {
        SameLength(x, x, result);
        fixed (T* px = x, pr = result)
            primitives.Scale(double.CreateTruncating(alpha), px, pr, x.Length);
    }

    public T Dot(T[] x, T[] y)
    {
        SameLength(x, y, y);
        fixed (T* px = x, py = y)
            return primitives.Dot(px, py, x.Length);
    }

    public void Add(T[] x, T[] y, T[] result)
    {
        SameLength(x, y, result);
        if (IsDone<AddOperation>(x, y, result))
            return;
        fixed (T* px = x, py = y, pr = result)
            primitives.Add(px, py, pr, x.Length);
    }

    public void Subtract(T[] x, T[] y, T[] result)
    {
        SameLength(x, y, result);
        if (IsDone<SubtractOperation>(x, y, result))
            return;
        fixed (T* px = x, py = y, pr = result)
            primitives.Subtract(px, py, pr, x.Length);
    }

    public void Multiply(T[] x, T[] y, T[] result)
    {
        SameLength(x, y, result);
        if (IsDone<MultiplyOperation>(x, y, result))
            return;
        fixed (T* px = x, py = y, pr = result)
            primitives.Multiply(px, py, pr, x.Length);
    }

    public void Divide(T[] x, T[] y, T[] result)
    {
        SameLength(x, y, result);
        if (IsDone<DivideOperation>(x, y, result))
            return;
        fixed (T* px = x, py = y, pr = result)
            primitives.Divide(px, py, pr, x.Length);
    }

    /// <summary>C = op(A) op(B), column-major, each factor given with the shape it has in memory.</summary>
    public void Multiply(
        bool leftTransposed, bool rightTransposed, T[] a, int rowsA, int columnsA, T[] b, int rowsB, int columnsB, T[] c)
    {
        var (m, k) = leftTransposed ? (columnsA, rowsA) : (rowsA, columnsA);
        var (depth, n) = rightTransposed ? (columnsB, rowsB) : (rowsB, columnsB);
        if (k != depth)
            throw new ArgumentException($"The left matrix is ({m}, {k}) but the right one is ({depth}, {n}): inner dimensions {k} and {depth} differ.");
        Holds(a, rowsA, columnsA, nameof(a));
        Holds(b, rowsB, columnsB, nameof(b));
        Holds(c, m, n, nameof(c));

        // The primitives write results while they still read the factors.
        a = ReferenceEquals(a, c) ? [.. a] : a;
        b = ReferenceEquals(b, c) ? [.. b] : b;
        fixed (T* pa = a, pb = b, pc = c)
        {
            primitives.Multiply(new()
            {
                Rows = m, Columns = n, Depth = k,
                A = pa, ARow = leftTransposed ? rowsA : 1, AColumn = leftTransposed ? 1 : rowsA,
                B = pb, BRow = rightTransposed ? rowsB : 1, BColumn = rightTransposed ? 1 : rowsB,
                C = pc, CColumn = m, Threads = WorkTeam.CoresFor(m, n, k),
            });
        }
    }

    /// <summary>Does the operation if there are few elements.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    static bool IsDone<TOperation>(T[] x, T[] y, T[] result)
        where TOperation : struct, IBinaryOperation
    {
        if (result.Length > Few)
            return false;
        for (var i = 0; i < result.Length; i++)
            result[i] = Lanes1<T>.Sum(default(TOperation).Invoke(new Lanes1<T>(x[i]), new Lanes1<T>(y[i])));
        return true;
    }

    static void SameLength(T[] x, T[] y, T[] result)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(result);
        if (x.Length != y.Length || x.Length != result.Length)
            throw new ArgumentException($"The arrays have {x.Length}, {y.Length} and {result.Length} elements: all must be equally long.");
    }

    static void Holds(T[] values, int rows, int columns, string parameter)
    {
        ArgumentNullException.ThrowIfNull(values, parameter);
        if (values.Length != (long)rows * columns)
            throw new ArgumentException($"{parameter} has {values.Length} elements: a ({rows}, {columns}) matrix has {(long)rows * columns}.", parameter);
    }
}
