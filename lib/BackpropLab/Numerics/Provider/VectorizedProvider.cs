using MathNet.Numerics.Providers.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// MathNet's linear algebra with the library's kernels behind products and element-wise operations in double
/// precision; all else is passed on to MathNet's managed provider.
/// </summary>
sealed unsafe partial class VectorizedProvider(Kernels<double> kernels) : ILinearAlgebraProvider
{
    readonly ManagedLinearAlgebraProvider managed = ManagedLinearAlgebraProvider.Instance;

    public bool IsAvailable() => true;

    public void InitializeVerify()
    {
    }

    public void FreeResources()
    {
    }

    /// <summary>Names the provider where MathNet describes its configuration.</summary>
    public override string ToString() => "Backprop Lab (vectorized)";

    public void AddVectorToScaledVector(double[] y, double alpha, double[] x, double[] result)
    {
        SameLength(y, x, result);
        fixed (double* py = y, px = x, pr = result)
            kernels.AddScaled(alpha, py, px, pr, y.Length);
    }

    public void ScaleArray(double alpha, double[] x, double[] result)
    {
        SameLength(x, x, result);
        fixed (double* px = x, pr = result)
            kernels.Scale(alpha, px, pr, x.Length);
    }

    public double DotProduct(double[] x, double[] y)
    {
        SameLength(x, y, y);
        fixed (double* px = x, py = y)
            return kernels.Dot(px, py, x.Length);
    }

    public void AddArrays(double[] x, double[] y, double[] result)
    {
        SameLength(x, y, result);
        fixed (double* px = x, py = y, pr = result)
            kernels.Add(px, py, pr, x.Length);
    }

    public void SubtractArrays(double[] x, double[] y, double[] result)
    {
        SameLength(x, y, result);
        fixed (double* px = x, py = y, pr = result)
            kernels.Subtract(px, py, pr, x.Length);
    }

    public void PointWiseMultiplyArrays(double[] x, double[] y, double[] result)
    {
        SameLength(x, y, result);
        fixed (double* px = x, py = y, pr = result)
            kernels.Multiply(px, py, pr, x.Length);
    }

    public void PointWiseDivideArrays(double[] x, double[] y, double[] result)
    {
        SameLength(x, y, result);
        fixed (double* px = x, py = y, pr = result)
            kernels.Divide(px, py, pr, x.Length);
    }

    static void SameLength(double[] x, double[] y, double[] result)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        ArgumentNullException.ThrowIfNull(result);
        if (x.Length != y.Length || x.Length != result.Length)
            throw new ArgumentException($"The arrays have {x.Length}, {y.Length} and {result.Length} elements: all must be equally long.");
    }
}
