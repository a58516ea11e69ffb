using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>Every width's kernels, so that each path runs on every machine.</summary>
static class KernelWidths
{
    public static TheoryData<int> All => [.. Enumerable.Range(0, Kernels<double>.All.Length)];
}
