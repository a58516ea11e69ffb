using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab.Numerics;

/// <summary>
/// MathNet's linear algebra with the library's primitives behind products and element-wise operations in double and single
/// precision; all else is passed on to MathNet's managed provider.
/// </summary>
sealed partial class VectorizedProvider(Primitives<double> doublePrimitives, Primitives<float> singlePrimitives) : ILinearAlgebraProvider
{
    readonly ManagedLinearAlgebraProvider managed = ManagedLinearAlgebraProvider.Instance;
    readonly ArrayPrimitives<double> doubles = new(doublePrimitives);
    readonly ArrayPrimitives<float> singles = new(singlePrimitives);

    /// <summary>The provider with the primitives that suit this processor.</summary>
    public VectorizedProvider()
        : this(Primitives<double>.Best, Primitives<float>.Best)
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
