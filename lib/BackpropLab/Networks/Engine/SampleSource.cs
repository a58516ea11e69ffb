using System.Numerics;
using System.Runtime.Intrinsics.X86;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Networks;

/// <summary>Inputs (N, D) and targets (N, K), checked and in the precision of the training, from which batches are gathered.</summary>
sealed unsafe class SampleSource<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// From so many inputs on, shuffled samples are first laid out row by row: a batch then copies whole rows, where it
    /// would pick each number from another place in memory.
    /// </summary>
    const int Wide = 16;

    const int RowsAhead = 2;
    const int CacheLine = 64;

    readonly T[] x, t;

    SampleSource(NetworkShape shape, Matrix<double> x, Matrix<double>? t, bool byRows)
    {
        shape.CheckInputs(x);
        Samples = x.RowCount;
        this.t = t is null ? [] : SampleLayout.Columns<T>(shape.Loss.Targets(t, Samples, shape.Outputs), nameof(t));
        HasLabels = Array.TrueForAll(this.t, target => target == T.Zero || target == T.One);
        AnswersPerSample = !HasLabels && Array.Exists(this.t, target => target < T.Zero || target > T.One) ? 0
            : shape.Loss.IsSoftmax || shape.Outputs == 1 || HasOneClassEach() ? 1
            : shape.Outputs;
        if (byRows)
            (this.x, Rows) = ([], SampleLayout.Rows<T>(x));
        else
            this.x = SampleLayout.Columns<T>(x, nameof(x));
    }

    public int Samples { get; }

    /// <summary>Whether every target is 0 or 1, as classes are.</summary>
    public bool HasLabels { get; }

    /// <summary>
    /// How many answers a sample gets: its class, or each output by itself where a row has no class or several; none where
    /// targets are numbers outside 0 to 1.
    /// </summary>
    public int AnswersPerSample { get; }

    /// <summary>The inputs row by row, with zeros after the last row; null where they stand column by column.</summary>
    public AlignedBuffer<T>? Rows { get; }

    /// <summary>Samples that are taken in random order.</summary>
    public static SampleSource<T> InAnyOrder(NetworkShape shape, Matrix<double> x, Matrix<double> t) => new(shape, x, t, byRows: shape.Inputs >= Wide);

    /// <summary>Samples that are taken in the order in which they stand.</summary>
    public static SampleSource<T> InOrder(NetworkShape shape, Matrix<double> x, Matrix<double> t) => new(shape, x, t, byRows: false);

    /// <summary>Samples of which nobody knows the targets: all are taken for 0.</summary>
    public static SampleSource<T> WithoutTargets(NetworkShape shape, Matrix<double> x) => new(shape, x, null, byRows: false);

    /// <summary>Copies inputs of a batch: parts of rows that lie as far apart as in the source, or columns that are a stride apart.</summary>
    /// <param name="order">Row numbers, or none for the order in which they stand.</param>
    /// <param name="start">The first place in the order.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="from">The first input.</param>
    /// <param name="end">The input after the last.</param>
    /// <param name="to">Receives them.</param>
    /// <param name="stride">The distance of two columns; without meaning for rows.</param>
    public void GatherInputs(ReadOnlySpan<int> order, int start, int count, int from, int end, T* to, int stride)
    {
        if (Rows is null)
        {
            Gather(x.AsSpan(from * Samples, (end - from) * Samples), order, start, count, to, stride);
            return;
        }

        var width = Rows.Length / SampleLayout.PaddedRows<T>(Samples);
        for (var i = start; i < start + count; i++, to += width)
        {
            if (!order.IsEmpty && i + RowsAhead < start + count)
                Fetch(Rows.Pointer + (nint)order[i + RowsAhead] * width + from, end - from);
            Rows.Span.Slice((order.IsEmpty ? i : order[i]) * width + from, end - from).CopyTo(new(to, end - from));
        }
    }

    /// <summary>Asks for a row in good time: of rows in random order the processor cannot guess the next.</summary>
    static void Fetch(T* row, int width)
    {
        if (!Sse.IsSupported)
            return;
        for (byte* line = (byte*)row, end = (byte*)(row + width); line < end; line += CacheLine)
            Sse.Prefetch0(line);
    }

    /// <summary>Copies the targets of a batch into columns that are a stride apart.</summary>
    /// <param name="order">Row numbers, or none for the order in which they stand.</param>
    /// <param name="start">The first place in the order.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="to">Receives them.</param>
    /// <param name="stride">The distance of two columns.</param>
    public void GatherTargets(ReadOnlySpan<int> order, int start, int count, T* to, int stride) => Gather(t, order, start, count, to, stride);

    bool HasOneClassEach()
    {
        if (!HasLabels)
            return false;
        var classes = new T[t.Length == 0 ? 0 : Samples];
        for (var i = 0; i < t.Length; i++)
            classes[i % Samples] += t[i];
        return Array.TrueForAll(classes, count => count == T.One);
    }

    void Gather(ReadOnlySpan<T> from, ReadOnlySpan<int> order, int start, int count, T* to, int stride)
    {
        for (var column = 0; column < from.Length; column += Samples, to += stride)
        {
            var source = from.Slice(column, Samples);
            if (order.IsEmpty)
            {
                source.Slice(start, count).CopyTo(new(to, count));
            }
            else
            {
                for (var i = 0; i < count; i++)
                    to[i] = source[order[start + i]];
            }
        }
    }
}
