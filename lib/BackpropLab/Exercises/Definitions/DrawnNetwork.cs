using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>A random network D-H-K in the notation of the lessons, and a batch that has gone forward through it.</summary>
abstract class DrawnNetwork
{
    readonly Activation hidden;

    protected DrawnNetwork(Matrix<double> x, Matrix<double> t, int units, Draw draw, Activation hidden)
    {
        this.hidden = hidden;
        X = x;
        T = t;
        W1 = draw.Normal(x.ColumnCount, units);
        B1 = draw.Normal(1, units);
        W2 = draw.Normal(units, t.ColumnCount);
        B2 = draw.Normal(1, t.ColumnCount);
        A1 = Affine.Apply(X, W1, B1);
        Z1 = hidden.Apply(A1);
        A2 = OutputOf(A1);
    }

    /// <summary>Samples (N, D).</summary>
    public Matrix<double> X { get; }

    /// <summary>Targets (N, K).</summary>
    public Matrix<double> T { get; }

    public Matrix<double> W1 { get; }

    public Matrix<double> B1 { get; }

    public Matrix<double> W2 { get; }

    public Matrix<double> B2 { get; }

    public Matrix<double> A1 { get; }

    public Matrix<double> Z1 { get; }

    public Matrix<double> A2 { get; }

    /// <summary>A² (N, K) for pre-activations a¹ (N, H) of the hidden layer.</summary>
    protected Matrix<double> OutputOf(Matrix<double> a1) => Affine.Apply(hidden.Apply(a1), W2, B2);
}
