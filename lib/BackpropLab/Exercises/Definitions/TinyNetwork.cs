using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A network D-H-1 under the cross-entropy, with all that a forward and a backward pass give; its losses as functions of
/// any one quantity are what central differences are taken of.
/// </summary>
sealed class TinyNetwork : DrawnNetwork
{
    public TinyNetwork(Sizes sizes, Draw draw, Activation hidden)
        : base(draw.Normal(sizes.N, sizes.D), draw.Targets(sizes.N), sizes.H, draw, hidden)
    {
        Y = Activation.Sigmoid.Apply(A2);
        Delta2 = Y - T;
        Delta1 = (Delta2 * W2.Transpose()).PointwiseMultiply(hidden.Derivative(A1));
    }

    public Matrix<double> Y { get; }

    public Matrix<double> Delta2 { get; }

    public Matrix<double> Delta1 { get; }

    // The deltas of the lessons are those of the loss summed over the batch; the mean comes in with the gradients.
    public GradientProbe SumByA2 => new("∂(N L)/∂a²", A2, a2 => X.RowCount * LossOf(a2));

    public GradientProbe SumByA1 => new("∂(N L)/∂a¹", A1, a1 => X.RowCount * LossOf(OutputOf(a1)));

    public GradientProbe ByW2 => new("∂L/∂W²", W2, w2 => LossOf(Affine.Apply(Z1, w2, B2)));

    public GradientProbe ByB2 => new("∂L/∂b²", B2, b2 => LossOf(Affine.Apply(Z1, W2, b2)));

    public GradientProbe ByW1 => new("∂L/∂W¹", W1, w1 => LossOf(OutputOf(Affine.Apply(X, w1, B1))));

    public GradientProbe ByB1 => new("∂L/∂b¹", B1, b1 => LossOf(OutputOf(Affine.Apply(X, W1, b1))));

    double LossOf(Matrix<double> a2) => Loss.BinaryCrossEntropyOnLogits.Value(a2, T);
}
