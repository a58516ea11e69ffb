using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A random network D-H-1 in the notation of the lessons, with a batch of samples and all that a forward and a backward
/// pass give; its losses as functions of any one quantity are what central differences are taken of.
/// </summary>
sealed class TinyNetwork
{
    readonly Activation hidden;

    public TinyNetwork(Sizes sizes, Draw draw, Activation hidden)
    {
        this.hidden = hidden;
        X = draw.Normal(sizes.N, sizes.D);
        T = draw.Targets(sizes.N);
        W1 = draw.Normal(sizes.D, sizes.H);
        B1 = draw.Normal(1, sizes.H);
        W2 = draw.Normal(sizes.H, 1);
        B2 = draw.Normal(1, 1);
        A1 = Layer(X, W1, B1);
        Z1 = hidden.Apply(A1);
        A2 = Layer(Z1, W2, B2);
        Y = Activation.Sigmoid.Apply(A2);
        Delta2 = Y - T;
        Delta1 = (Delta2 * W2.Transpose()).PointwiseMultiply(hidden.Derivative(A1));
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>Targets (N, 1).</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W1 { get; }

    public Matrix<double> B1 { get; }

    public Matrix<double> W2 { get; }

    public Matrix<double> B2 { get; }

    public Matrix<double> A1 { get; }

    public Matrix<double> Z1 { get; }

    public Matrix<double> A2 { get; }

    public Matrix<double> Y { get; }

    public Matrix<double> Delta2 { get; }

    public Matrix<double> Delta1 { get; }

    // The deltas of the lessons are those of the loss summed over the batch; the mean comes in with the gradients.
    public GradientProbe SumByA2 => new("∂(N L)/∂a²", A2, a2 => X.RowCount * LossOf(a2));

    public GradientProbe SumByA1 => new("∂(N L)/∂a¹", A1, a1 => X.RowCount * LossOfHidden(a1));

    public GradientProbe ByW2 => new("∂L/∂W²", W2, w2 => LossOf(Layer(Z1, w2, B2)));

    public GradientProbe ByB2 => new("∂L/∂b²", B2, b2 => LossOf(Layer(Z1, W2, b2)));

    public GradientProbe ByW1 => new("∂L/∂W¹", W1, w1 => LossOfHidden(Layer(X, w1, B1)));

    public GradientProbe ByB1 => new("∂L/∂b¹", B1, b1 => LossOfHidden(Layer(X, W1, b1)));

    /// <summary>z W + b, with the row b (1, K) added to every row.</summary>
    public static Matrix<double> Layer(Matrix<double> z, Matrix<double> w, Matrix<double> b) =>
        z * w + Matrix<double>.Build.Dense(z.RowCount, 1, 1) * b;

    double LossOfHidden(Matrix<double> a1) => LossOf(Layer(hidden.Apply(a1), W2, B2));

    double LossOf(Matrix<double> a2) => Loss.BinaryCrossEntropyOnLogits.Value(a2, T);
}
