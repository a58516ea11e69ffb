using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A network D-H-K with a softmax at its end; its targets are one-hot.</summary>
sealed class ClassNetwork : DrawnNetwork
{
    public ClassNetwork(ClassSizes sizes, Draw draw, Activation hidden)
        : base(draw.Normal(sizes.N, sizes.D), ClassCases.Targets(draw, sizes.N, sizes.K), sizes.H, draw, hidden) =>
        Y = Softmax.Apply(A2);

    /// <summary>Probabilities (N, K).</summary>
    public Matrix<double> Y { get; }
}
