using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

/// <summary>The layer a = x W + b.</summary>
public sealed class Linear : Module
{
    /// <summary>Draws W (inputs, outputs) from normal numbers times √(1 / inputs), row by row, and sets b to zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public Linear(int inputs, int outputs, NumPyGenerator random)
        : this(random.StandardNormal(inputs, outputs) * Math.Sqrt(1.0 / inputs), Matrix<double>.Build.Dense(1, outputs))
    {
    }

    /// <summary>Takes W (D, K) and b (1, K) as they are.</summary>
    public Linear(Matrix<double> weight, Matrix<double> bias) => (Weight, Bias) = (new(weight, true, "W"), new(bias, true, "b"));

    /// <summary>W (D, K).</summary>
    public Tensor Weight { get; }

    /// <summary>b (1, K).</summary>
    public Tensor Bias { get; }

    /// <summary>W, then b.</summary>
    public override IEnumerable<Tensor> Parameters => [Weight, Bias];

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => (x * Weight) + Bias;
}
