using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab;

/// <summary>The numeric kernels at one vector width; arrays are column-major.</summary>
abstract unsafe class Kernels
{
    /// <summary>The kernels of every width, the portable one first.</summary>
    public static readonly Kernels[] All = [new Kernels<Lanes1>(), new Kernels<Lanes2>(), new Kernels<Lanes4>(), new Kernels<Lanes8>()];

    /// <summary>The kernels that suit this processor.</summary>
    public static readonly Kernels Best =
        Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? All[3]
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? All[2]
        : Vector128.IsHardwareAccelerated ? All[1]
        : All[0];

    /// <summary>C (m, n) = A (m, k) B (k, n) + bias; see <see cref="MatrixProduct"/>.</summary>
    public abstract void Multiply(
        int m, int n, int k, double* a, int lda, double* b, int bRow, int bColumn, double* bias, double* c, int ldc);

    /// <summary>C (m, n) = Aᵀ B for A (k, m), B (k, n); see <see cref="TransposedProduct"/>.</summary>
    public abstract void MultiplyTransposed(int m, int n, int k, double* a, int lda, double* b, int ldb, double* c, int ldc);

    public abstract double Dot(double* x, double* y, int count);

    /// <summary>result = x + factor y.</summary>
    public abstract void AddScaled(double factor, double* x, double* y, double* result, int count);

    public abstract void Add(double* x, double* y, double* result, int count);

    public abstract void Subtract(double* x, double* y, double* result, int count);

    public abstract void Multiply(double* x, double* y, double* result, int count);

    public abstract void Divide(double* x, double* y, double* result, int count);

    public abstract void Scale(double factor, double* x, double* result, int count);

    /// <summary>z = h(a).</summary>
    public abstract void Activate(Activation activation, double* a, double* z, int count);

    /// <summary>result = δ ⊙ h'(a), from z = h(a).</summary>
    public abstract void MultiplyByDerivative(Activation activation, double* z, double* delta, double* result, int count);

    /// <summary>Output, loss, delta and right answers of one batch; see <see cref="OutputBatch"/>.</summary>
    public abstract BatchScore Head(Loss loss, in OutputBatch batch);

    /// <summary>sums[j] = the sum of column j of A (rows, columns).</summary>
    public abstract void SumColumns(int rows, int columns, double* a, int lda, double* sums);

    /// <summary>parameters -= step (scale gradient + decay parameters).</summary>
    public abstract void Descend(double step, double scale, double decay, double* parameters, double* gradient, int count);
}
