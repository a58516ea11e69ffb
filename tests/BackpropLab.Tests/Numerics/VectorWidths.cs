using BackpropLab.Numerics;

namespace BackpropLab.Tests.Numerics;

/// <summary>Every width's primitives, so that each path runs on every machine.</summary>
static class VectorWidths
{
    public static TheoryData<int> All => [.. Enumerable.Range(0, Primitives<double>.All.Length)];
}
