using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>z = tanh a, of the shape of a; dz/da = 1 − z².</summary>
    public Tensor Tanh() => Activate(Activation.Tanh);

    /// <summary>The logistic function z = σ(a) = 1 / (1 + e⁻ᵃ), in a form that cannot overflow; dz/da = z (1 − z).</summary>
    public Tensor Sigmoid() => Activate(Activation.Sigmoid);

    /// <summary>max(0, a); dz/da is 1 where a &gt; 0, else 0.</summary>
    public Tensor Relu() => Activate(Activation.Relu);

    /// <summary>a where a &gt; 0, else slope · a; dz/da is 1 or the slope.</summary>
    /// <param name="slope">The slope of the negative side, from 0 up to but not including 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The slope is outside.</exception>
    public Tensor LeakyRelu(double slope) => Activate(Activation.LeakyRelu(slope));

    /// <summary>The natural logarithm; dz/da = 1 / a. As in NumPy that of 0 is −∞ and that of a negative number NaN.</summary>
    public Tensor Log() => Map("log", Math.Log, a => 1 / a);

    /// <summary>Values kept in [low, high]; the gradient passes where nothing was cut.</summary>
    /// <param name="low">The least value.</param>
    /// <param name="high">The greatest, not below it.</param>
    /// <exception cref="ArgumentException">The lower bound is above the upper one, or one is not a number.</exception>
    public Tensor Clamp(double low, double high)
    {
        if (!(low <= high))
            throw new ArgumentException(FormattableString.Invariant($"The bounds are {low} and {high}: two numbers, the lower one first, are needed."), nameof(low));
        return Map("clamp", a => Math.Clamp(a, low, high), a => a >= low && a <= high ? 1 : 0);
    }

    /// <summary>Each row (1, K) as probabilities, z = eᵃ / Σ eᵃ; da = z ⊙ (G − Σ G ⊙ z), the sums along the row.</summary>
    public Tensor Softmax()
    {
        var z = BackpropLab.Softmax.Apply(Value);
        return new("softmax", z, [this], gradient => Accumulate(() => z.PointwiseMultiply(
            gradient - Repeat(gradient.PointwiseMultiply(z).RowSums().ToColumnMatrix(), z.RowCount, z.ColumnCount))));
    }

    Tensor Activate(Activation function)
    {
        var z = function.Apply(Value);
        return new(function.Name, z, [this], gradient => Accumulate(() => gradient.PointwiseMultiply(function.DerivativeFromActivation(z))));
    }

    /// <summary>A function of each value by itself, with its derivative.</summary>
    Tensor Map(string operation, Func<double, double> function, Func<double, double> derivative)
    {
        var a = Value;
        return new(operation, a.Map(function, Zeros.Include), [this], gradient =>
            Accumulate(() => gradient.PointwiseMultiply(a.Map(derivative, Zeros.Include))));
    }
}
