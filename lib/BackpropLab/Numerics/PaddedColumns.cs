namespace BackpropLab.Numerics;

/// <summary>Between column-major arrays and buffers whose columns are a stride apart.</summary>
static class PaddedColumns
{
    /// <summary>Copies columns of so many rows into the first rows of a buffer's columns.</summary>
    public static void Copy<T>(T[] from, int rows, AlignedBuffer<T> to, int stride)
        where T : unmanaged
    {
        for (var (source, target) = (0, 0); source < from.Length; (source, target) = (source + rows, target + stride))
            from.AsSpan(source, rows).CopyTo(to.Span[target..]);
    }

    /// <summary>Copies the first rows of a buffer's columns to where they belong in taller columns.</summary>
    /// <param name="from">The buffer.</param>
    /// <param name="stride">The distance of its columns.</param>
    /// <param name="count">How many rows.</param>
    /// <param name="to">The taller columns.</param>
    /// <param name="first">Which of their rows receives the first one.</param>
    /// <param name="rows">How many rows they have.</param>
    public static void Copy<T>(AlignedBuffer<T> from, int stride, int count, T[] to, int first, int rows)
        where T : unmanaged
    {
        for (var (source, target) = (0, first); target < to.Length; (source, target) = (source + stride, target + rows))
            from.Span.Slice(source, count).CopyTo(to.AsSpan(target));
    }
}
