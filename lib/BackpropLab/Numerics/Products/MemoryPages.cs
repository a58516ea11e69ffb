namespace BackpropLab.Numerics;

/// <summary>
/// When numbers that lie far apart are worth copying together: the processor remembers the places of a few hundred
/// pages (its translation buffers), and columns a power of two apart also push each other out of the caches.
/// </summary>
static unsafe class MemoryPages
{
    const int Page = 4096;

    // Measured with columns of 2 to 8 KiB: up to here packing costs more than it gains.
    const int Remembered = 288;

    /// <summary>Whether so many numbers, the given step apart, lie on more pages than the processor remembers.</summary>
    public static bool ManyPages<T>(int count, int step)
        where T : unmanaged
        => (long)count * Math.Min(Page, (long)step * sizeof(T)) > Remembered * Page;
}
