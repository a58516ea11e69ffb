using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>tanh a; dz/da = 1 − z².</summary>
    public Tensor Tanh() => Map("tanh", Math.Tanh, (_, z) => 1 - (z * z));

    /// <summary>The logistic function σ(a) = 1 / (1 + e⁻ᵃ), in a form that cannot overflow; dz/da = z (1 − z).</summary>
    public Tensor Sigmoid() => Map("sigmoid", Logistic, (_, z) => z * (1 - z));

    /// <summary>max(0, a); dz/da is 1 where a &gt; 0, else 0.</summary>
    public Tensor Relu() => Map("relu", a => Math.Max(0, a), (a, _) => a > 0 ? 1 : 0);

    /// <summary>a where a &gt; 0, else slope · a; dz/da is 1 or the slope.</summary>
    public Tensor LeakyRelu(double slope) => Map("leaky relu", a => a > 0 ? a : slope * a, (a, _) => a > 0 ? 1 : slope);

    /// <summary>The natural logarithm; dz/da = 1 / a.</summary>
    public Tensor Log() => Map("log", Math.Log, (a, _) => 1 / a);

    /// <summary>Values kept in [low, high]; the gradient passes where nothing was cut.</summary>
    public Tensor Clamp(double low, double high) => Map("clamp", a => Math.Clamp(a, low, high), (a, _) => a >= low && a <= high ? 1 : 0);

    /// <summary>Each row as probabilities, z = eᵃ / Σ eᵃ; da = z ⊙ (G − Σ G ⊙ z), the sums along the row.</summary>
    public Tensor Softmax()
    {
        var z = Probabilities(Value);
        return new("softmax", z, [this], gradient => Accumulate(() => z.PointwiseMultiply(
            gradient - Repeat(gradient.PointwiseMultiply(z).RowSums().ToColumnMatrix(), z.RowCount, z.ColumnCount))));
    }

    static double Logistic(double a) => a >= 0 ? 1 / (1 + Math.Exp(-a)) : Math.Exp(a) / (1 + Math.Exp(a));

    static Matrix<double> Probabilities(Matrix<double> logits) => Shifted(logits).PointwiseExp().NormalizeRows(1);

    // Softmax does not see the shift, and no exponential overflows.
    static Matrix<double> Shifted(Matrix<double> logits) =>
        Matrix<double>.Build.DenseOfRowVectors(logits.EnumerateRows().Select(row => row - row.Maximum()));

    /// <summary>A function of each value by itself, with its derivative from the pre-activation a and the activation z.</summary>
    Tensor Map(string operation, Func<double, double> function, Func<double, double, double> derivative)
    {
        var (a, z) = (Value, Value.Map(function, Zeros.Include));
        return new(operation, z, [this], gradient => Accumulate(() => gradient.PointwiseMultiply(a.Map2(derivative, z, Zeros.Include))));
    }
}
