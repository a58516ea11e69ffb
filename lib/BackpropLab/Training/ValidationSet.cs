using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Samples to judge a training by; a <see cref="Dataset"/> or a pair of matrices converts to it.</summary>
/// <param name="X">Inputs (N, D), one row a sample.</param>
/// <param name="T">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
/// <example><code>
/// net.Train(train, new() { Validation = test });
/// net.Train(x, t, new() { Validation = (xTest, tTest) });
/// </code></example>
public sealed record ValidationSet(Matrix<double> X, Matrix<double> T)
{
    /// <summary>The samples of a data set.</summary>
    public static implicit operator ValidationSet(Dataset data)
    {
        ArgumentNullException.ThrowIfNull(data);
        return new(data.X, data.T);
    }

    /// <summary>Inputs and targets.</summary>
    public static implicit operator ValidationSet((Matrix<double> X, Matrix<double> T) samples) => new(samples.X, samples.T);
}
