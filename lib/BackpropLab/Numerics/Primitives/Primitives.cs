using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace BackpropLab.Numerics;

/// <summary>The numeric primitives at one vector width for numbers of one precision, <c>double</c> or <c>float</c>; arrays are column-major.</summary>
abstract unsafe class Primitives<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>The primitives of every width, the portable one first; and last those for a runtime that interprets.</summary>
    public static readonly Primitives<T>[] All = OfEveryWidth();

    /// <summary>The primitives that suit this processor.</summary>
    public static readonly Primitives<T> Best =
        OperatingSystem.IsBrowser() ? All[4]
        : Vector512.IsHardwareAccelerated && Avx512F.IsSupported ? All[3]
        : Vector256.IsHardwareAccelerated && Fma.IsSupported ? All[2]
        : Vector128.IsHardwareAccelerated ? All[1]
        : All[0];

    /// <summary>C = A B + bias for factors of either layout and any shape.</summary>
    public abstract void Multiply(in Product<T> product);

    public abstract T Dot(T* x, T* y, int count);

    /// <summary>result = x + factor y.</summary>
    public abstract void AddScaled(double factor, T* x, T* y, T* result, int count);

    public abstract void Add(T* x, T* y, T* result, int count);

    public abstract void Subtract(T* x, T* y, T* result, int count);

    public abstract void Multiply(T* x, T* y, T* result, int count);

    public abstract void Divide(T* x, T* y, T* result, int count);

    public abstract void Scale(double factor, T* x, T* result, int count);

    /// <summary>result = e^x; as for all functions here, any x is allowed and the result within 1.5 units in the last place, that of the platform's own functions within 3.</summary>
    public abstract void Exp(T* x, T* result, int count);

    /// <summary>result = ln x.</summary>
    public abstract void Log(T* x, T* result, int count);

    /// <summary>result = ln(1 + x).</summary>
    public abstract void LogOf1Plus(T* x, T* result, int count);

    /// <summary>z = h(a); the slope is that of a leaky ReLU below 0, without meaning for the other functions.</summary>
    public abstract void Activate(ActivationKind activation, double slope, T* a, T* z, int count);

    /// <summary>result = δ ⊙ h'(a), from z = h(a).</summary>
    public abstract void MultiplyByDerivative(ActivationKind activation, double slope, T* z, T* delta, T* result, int count);

    /// <summary>Output, loss, delta and right answers of one batch; see <see cref="OutputBatch{T}"/>.</summary>
    public abstract BatchScore Head(LossKind loss, in OutputBatch<T> batch);

    /// <summary>sums[j] = the sum of column j of A (rows, columns).</summary>
    public abstract void SumColumns(int rows, int columns, T* a, int lda, T* sums);

    /// <summary>parameters -= step (scale gradient + decay parameters).</summary>
    public abstract void Descend(double step, double scale, double decay, T* parameters, T* gradient, int count);

    /// <summary>These primitives or narrower ones: those that multiply a column-major matrix of so many rows.</summary>
    protected internal abstract Primitives<T> ForRows(int rows);

    static Primitives<T>[] OfEveryWidth()
    {
        var portable = new PrimitivesOfWidth<Lanes1<T>, T>(null);
        var narrow = new PrimitivesOfWidth<Lanes128<T>, T>(portable);
        var wide = new PrimitivesOfWidth<Lanes256<T>, T>(narrow);
        // Few work in single precision, and nobody in a browser: there the portable ones do.
        var plain = typeof(T) == typeof(double) ? (Primitives<T>)(object)new PlainPrimitives() : portable;
        return [portable, narrow, wide, new PrimitivesOfWidth<Lanes512<T>, T>(wide), plain];
    }
}
