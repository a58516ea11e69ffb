using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A random network D-H-K with a softmax at its end, and a batch of samples that has gone forward through it.</summary>
sealed class ClassNetwork
{
    public ClassNetwork(ClassSizes sizes, Draw draw, Activation hidden)
    {
        X = draw.Normal(sizes.N, sizes.D);
        T = ClassCases.Targets(draw, sizes.N, sizes.K);
        W1 = draw.Normal(sizes.D, sizes.H);
        B1 = draw.Normal(1, sizes.H);
        W2 = draw.Normal(sizes.H, sizes.K);
        B2 = draw.Normal(1, sizes.K);
        A1 = TinyNetwork.Layer(X, W1, B1);
        Z1 = hidden.Apply(A1);
        Y = Softmax.Apply(TinyNetwork.Layer(Z1, W2, B2));
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>One-hot targets (N, K).</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W1 { get; }

    public Matrix<double> B1 { get; }

    public Matrix<double> W2 { get; }

    public Matrix<double> B2 { get; }

    public Matrix<double> A1 { get; }

    public Matrix<double> Z1 { get; }

    /// <summary>Probabilities (N, K).</summary>
    public Matrix<double> Y { get; }
}
