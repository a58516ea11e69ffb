using System.Runtime.CompilerServices;

namespace BackpropLab.Networks;

/// <summary>How many samples go through a network at a time where all of them are wanted and nothing is learnt.</summary>
static class BlockRows
{
    // Small sets are one block; larger ones pass through in blocks that the second-level cache holds.
    const int Most = 4096;
    const int Least = 64;
    const int Bytes = 1 << 20;

    public static int For<T>(NetworkShape shape, int samples) =>
        Math.Min(samples, Math.Clamp(Bytes / (shape.LayerSizes.Max() * Unsafe.SizeOf<T>()), Least, Most));
}
