using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A random network D-H-1 of sigmoid units under the halved squared error, and samples that have gone forward and back
/// through it.
/// </summary>
sealed class RegressionNetwork
{
    public RegressionNetwork(Sizes sizes, Draw draw)
    {
        X = draw.Normal(sizes.N, sizes.D);
        T = draw.Probabilities(sizes.N);
        W1 = draw.Normal(sizes.D, sizes.H);
        B1 = draw.Normal(1, sizes.H);
        W2 = draw.Normal(sizes.H, 1);
        B2 = draw.Normal(1, 1);
        Z1 = Activation.Sigmoid.Apply(TinyNetwork.Layer(X, W1, B1));
        A2 = TinyNetwork.Layer(Z1, W2, B2);
        Y = Activation.Sigmoid.Apply(A2);
        Delta2 = (Y - T).PointwiseMultiply(Y.PointwiseMultiply(1 - Y));
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>Targets (N, 1), between 0 and 1.</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W1 { get; }

    public Matrix<double> B1 { get; }

    public Matrix<double> W2 { get; }

    public Matrix<double> B2 { get; }

    public Matrix<double> Z1 { get; }

    public Matrix<double> A2 { get; }

    /// <summary>Predictions (N, 1).</summary>
    public Matrix<double> Y { get; }

    public Matrix<double> Delta2 { get; }

    // The deltas of the lessons are those of the loss summed over the batch.
    public GradientProbe SumByA2 => new("∂(N L)/∂a²", A2, a2 => X.RowCount * LossOf(a2));

    public GradientProbe ByW2 => new("∂E/∂W²", W2, w2 => LossOf(TinyNetwork.Layer(Z1, w2, B2)));

    public GradientProbe ByW1 => new("∂E/∂W¹", W1, w1 =>
        LossOf(TinyNetwork.Layer(Activation.Sigmoid.Apply(TinyNetwork.Layer(X, w1, B1)), W2, B2)));

    double LossOf(Matrix<double> a2) => Loss.SquaredErrorOfSigmoid.Value(a2, T);
}
