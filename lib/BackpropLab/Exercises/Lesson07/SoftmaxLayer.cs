using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Random softmax regression y = softmax(X W + b) on a batch of samples.</summary>
sealed class SoftmaxLayer
{
    public SoftmaxLayer(ClassSizes sizes, Draw draw)
    {
        X = draw.Normal(sizes.N, sizes.D);
        T = ClassCases.Targets(draw, sizes.N, sizes.K);
        W = draw.Normal(sizes.D, sizes.K);
        B = draw.Normal(1, sizes.K);
        A = Affine.Apply(X, W, B);
        Y = Softmax.Apply(A);
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>One-hot targets (N, K).</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W { get; }

    public Matrix<double> B { get; }

    /// <summary>Logits (N, K).</summary>
    public Matrix<double> A { get; }

    /// <summary>Probabilities (N, K).</summary>
    public Matrix<double> Y { get; }

    // The deltas of the lessons are those of the loss summed over the batch; the mean comes in with the gradients.
    public GradientProbe SumByA => new("∂(N L)/∂a", A, a => X.RowCount * LossOf(a));

    public GradientProbe ByW => new("∂L/∂W", W, w => LossOf(Affine.Apply(X, w, B)));

    public GradientProbe ByB => new("∂L/∂b", B, b => LossOf(Affine.Apply(X, W, b)));

    double LossOf(Matrix<double> a) => Loss.SoftmaxCrossEntropy.Value(a, T);
}
