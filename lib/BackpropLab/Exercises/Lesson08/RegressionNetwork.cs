using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A network D-H-1 of sigmoid units under the halved squared error, and samples that have gone forward and back through
/// it; its targets lie between 0 and 1.
/// </summary>
sealed class RegressionNetwork : DrawnNetwork
{
    public RegressionNetwork(Sizes sizes, Draw draw)
        : base(draw.Normal(sizes.N, sizes.D), draw.Probabilities(sizes.N), sizes.H, draw, Activation.Sigmoid)
    {
        Y = Activation.Sigmoid.Apply(A2);
        Delta2 = (Y - T).PointwiseMultiply(Y.PointwiseMultiply(1 - Y));
    }

    /// <summary>Predictions (N, 1).</summary>
    public Matrix<double> Y { get; }

    public Matrix<double> Delta2 { get; }

    // The deltas of the lessons are those of the loss summed over the batch.
    public GradientProbe SumByA2 => new("∂(N L)/∂a²", A2, a2 => X.RowCount * LossOf(a2));

    public GradientProbe ByW2 => new("∂E/∂W²", W2, w2 => LossOf(Affine.Apply(Z1, w2, B2)));

    public GradientProbe ByW1 => new("∂E/∂W¹", W1, w1 => LossOf(OutputOf(Affine.Apply(X, w1, B1))));

    double LossOf(Matrix<double> a2) => Loss.SquaredErrorOfSigmoid.Value(a2, T);
}
