using System.Globalization;
using BackpropLab.Guards;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// An activation function z = h(a), applied to every element, and its derivative h'(a). The output's softmax, which
/// works on whole rows, is <see cref="Softmax"/>.
/// Activations of one name and one slope are equal.
/// </summary>
/// <example><code>
/// var z1 = Activation.Tanh.Apply(a1);
/// var delta1 = (delta2 * W2.Transpose()).PointwiseMultiply(Activation.Tanh.DerivativeFromActivation(z1));
/// </code></example>
public sealed record Activation
{
    Activation(string name, ActivationKind kind, double slope = 0) => (Name, Kind, Slope) = (name, kind, slope);

    /// <summary>h(a) = a, h' = 1.</summary>
    public static Activation Identity { get; } = new("identity", ActivationKind.Identity);

    /// <summary>h(a) = 1 / (1 + e^-a), h' = z (1 - z); nothing overflows for any a.</summary>
    public static Activation Sigmoid { get; } = new("sigmoid", ActivationKind.Sigmoid);

    /// <summary>h(a) = tanh a, h' = 1 - z².</summary>
    public static Activation Tanh { get; } = new("tanh", ActivationKind.Tanh);

    /// <summary>h(a) = max(a, 0), h' = 1 for a above 0, else 0 (at the kink too).</summary>
    public static Activation Relu { get; } = new("relu", ActivationKind.Relu);

    /// <summary>What messages and files call the function.</summary>
    public string Name { get; }

    internal ActivationKind Kind { get; }

    /// <summary>The slope on the negative side: 0 for <see cref="Relu"/>; without meaning for the smooth functions.</summary>
    public double Slope { get; }

    /// <summary>Whether h has a kink at 0, where no derivative exists.</summary>
    public bool HasKink => Kind is ActivationKind.Relu or ActivationKind.LeakyRelu;

    /// <summary>h(a) = a for a above 0, else slope a; h' = 1 or the slope (at the kink too).</summary>
    /// <param name="slope">The slope on the negative side, from 0 to below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slope is outside [0, 1).</exception>
    public static Activation LeakyRelu(double slope = 0.01)
    {
        if (!(slope >= 0 && slope < 1))
            throw Guard.OutOfRange(nameof(slope), slope, $"the slope of a leaky ReLU is at least 0 and below 1");
        // 0 times -∞ is no number: a slope of 0 is the other function.
        return new("leaky relu", slope == 0 ? ActivationKind.Relu : ActivationKind.LeakyRelu, slope);
    }

    /// <summary>z = h(a), element by element.</summary>
    /// <param name="a">Pre-activations of any shape.</param>
    public unsafe Matrix<double> Apply(Matrix<double> a)
    {
        var values = ColumnMajor.ValuesOf(a);
        var result = new double[values.Length];
        fixed (double* pa = values, pz = result)
            Primitives<double>.Best.Activate(Kind, Slope, pa, pz, values.Length);
        return ColumnMajor.Matrix(a.RowCount, a.ColumnCount, result);
    }

    /// <summary>h'(a), element by element, from the pre-activations.</summary>
    /// <param name="a">Pre-activations of any shape.</param>
    public Matrix<double> Derivative(Matrix<double> a) => DerivativeFromActivation(Apply(a));

    /// <summary>h'(a), element by element, from the activations z = h(a), which is what backpropagation has at hand.</summary>
    /// <param name="z">Activations of any shape.</param>
    public unsafe Matrix<double> DerivativeFromActivation(Matrix<double> z)
    {
        var values = ColumnMajor.ValuesOf(z);
        var result = new double[values.Length];
        Array.Fill(result, 1);
        fixed (double* pz = values, pr = result)
            Primitives<double>.Best.MultiplyByDerivative(Kind, Slope, pz, pr, pr, values.Length);
        return ColumnMajor.Matrix(z.RowCount, z.ColumnCount, result);
    }

    /// <summary>h of one number.</summary>
    public unsafe double Apply(double a)
    {
        double z;
        Primitives<double>.Best.Activate(Kind, Slope, &a, &z, 1);
        return z;
    }

    /// <summary>h' at one number.</summary>
    public unsafe double Derivative(double a)
    {
        var (z, slope) = (Apply(a), 1.0);
        Primitives<double>.Best.MultiplyByDerivative(Kind, Slope, &z, &slope, &slope, 1);
        return slope;
    }

    /// <summary>The name, and the slope where there is one.</summary>
    public override string ToString() =>
        Slope == 0 ? Name : string.Create(CultureInfo.InvariantCulture, $"{Name} (slope {Slope})");
}
