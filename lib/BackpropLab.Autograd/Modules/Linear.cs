using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

/// <summary>The layer a = x W + b.</summary>
public sealed class Linear : Module
{
    /// <summary>Draws W (D, K) from normal numbers times √(1 / D), row by row, and sets b (1, K) to zero.</summary>
    /// <param name="inputs">D, at least 1.</param>
    /// <param name="outputs">K, at least 1.</param>
    /// <param name="random">Where the numbers come from.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public Linear(int inputs, int outputs, NumPyGenerator random)
        : this(Draw(inputs, outputs, random), Matrix<double>.Build.Dense(1, outputs))
    {
    }

    /// <summary>Takes W and b as they are.</summary>
    /// <param name="weight">W (D, K).</param>
    /// <param name="bias">b (1, K).</param>
    /// <exception cref="ArgumentException">The bias is not one row with a number for each output.</exception>
    public Linear(Matrix<double> weight, Matrix<double> bias)
    {
        ArgumentNullException.ThrowIfNull(weight);
        ArgumentNullException.ThrowIfNull(bias);
        if (bias.RowCount != 1 || bias.ColumnCount != weight.ColumnCount)
        {
            throw new ArgumentException(
                $"W is {TapeGuard.Shape(weight)} and b is {TapeGuard.Shape(bias)}: b (1, {weight.ColumnCount}), one number for each output, is needed.", nameof(bias));
        }

        (Weight, Bias) = (new(weight, true, "W"), new(bias, true, "b"));
    }

    /// <summary>W (D, K).</summary>
    public Tensor Weight { get; }

    /// <summary>b (1, K).</summary>
    public Tensor Bias { get; }

    /// <summary>W, then b.</summary>
    public override IEnumerable<Tensor> Parameters => [Weight, Bias];

    /// <summary>a (N, K) of inputs x (N, D).</summary>
    /// <exception cref="ArgumentException">The inputs have another number of columns than W has rows.</exception>
    public override Tensor Forward(Tensor x) => (x * Weight) + Bias;

    static Matrix<double> Draw(int inputs, int outputs, NumPyGenerator random)
    {
        ArgumentNullException.ThrowIfNull(random);
        TapeGuard.AtLeast1(inputs, nameof(inputs));
        TapeGuard.AtLeast1(outputs, nameof(outputs));
        return random.StandardNormal(inputs, outputs) * Math.Sqrt(1.0 / inputs);
    }
}
