using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>Random logistic regression y = σ(X W + b) on a batch of samples.</summary>
sealed class LogisticModel
{
    public LogisticModel(Sizes sizes, Draw draw)
    {
        X = draw.Normal(sizes.N, sizes.D);
        T = draw.Targets(sizes.N);
        W = draw.Normal(sizes.D, 1);
        B = draw.Normal(1, 1);
        Y = Activation.Sigmoid.Apply(Affine.Apply(X, W, B));
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>Targets (N, 1).</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W { get; }

    public Matrix<double> B { get; }

    /// <summary>Probabilities (N, 1).</summary>
    public Matrix<double> Y { get; }

    public GradientProbe ByW => new("∂E/∂W", W, w => Loss.BinaryCrossEntropyOnLogits.Value(Affine.Apply(X, w, B), T));

    public GradientProbe ByB => new("∂E/∂b", B, b => Loss.BinaryCrossEntropyOnLogits.Value(Affine.Apply(X, W, b), T));
}
