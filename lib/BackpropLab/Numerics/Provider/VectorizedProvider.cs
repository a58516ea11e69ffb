using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Numerics;

/// <summary>
/// MathNet's linear algebra with the library's kernels behind products and element-wise operations in double and single
/// precision; all else is passed on to MathNet's managed provider.
/// </summary>
sealed partial class VectorizedProvider(Kernels<double> doubleKernels, Kernels<float> singleKernels) : ILinearAlgebraProvider
{
    readonly ManagedLinearAlgebraProvider managed = ManagedLinearAlgebraProvider.Instance;
    readonly ArrayKernels<double> doubles = new(doubleKernels);
    readonly ArrayKernels<float> singles = new(singleKernels);

    /// <summary>The provider with the kernels that suit this processor.</summary>
    public VectorizedProvider()
        : this(Kernels<double>.Best, Kernels<float>.Best)
    {
    }

    public bool IsAvailable() => true;

    public void InitializeVerify()
    {
    }

    public void FreeResources()
    {
    }

    /// <summary>Names the provider where MathNet describes its configuration.</summary>
    public override string ToString() => "Backprop Lab (vectorized)";
}
