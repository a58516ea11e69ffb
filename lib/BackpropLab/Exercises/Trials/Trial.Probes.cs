using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Exercises;

// The loss as a function of one quantity, of which central differences are taken. Row n of the lessons' deltas is the
// slope of E, the loss of sample n alone; N times the mean has just these slopes, as no sample sees another's row.
public sealed partial class Trial
{
    /// <summary>N times the loss by A2, whose derivative is δ⁽²⁾.</summary>
    public GradientProbe SumByA2 => new($"∂E/∂a{Output}", A2, a2 => N * LossOf(a2));

    /// <summary>N times the loss by A1, whose derivative is δ⁽¹⁾.</summary>
    public GradientProbe SumByA1 => new("∂E/∂a⁽¹⁾", A1, a1 => N * LossOf(OutputOf(a1)));

    /// <summary>The loss by A2.</summary>
    public GradientProbe ByA2 => new($"∂L/∂a{Output}", A2, LossOf);

    /// <summary>The loss by W2.</summary>
    public GradientProbe ByW2 => new($"∂L/∂W{Output}", W2, w2 => LossOf(Affine.Apply(Z1, w2, B2)));

    /// <summary>The loss by B2.</summary>
    public GradientProbe ByB2 => new($"∂L/∂b{Output}", B2, b2 => LossOf(Affine.Apply(Z1, W2, b2)));

    /// <summary>The loss by W1.</summary>
    public GradientProbe ByW1 => new("∂L/∂W⁽¹⁾", W1, w1 => LossOf(OutputOf(Affine.Apply(X, w1, B1))));

    /// <summary>The loss by B1.</summary>
    public GradientProbe ByB1 => new("∂L/∂b⁽¹⁾", B1, b1 => LossOf(OutputOf(Affine.Apply(X, W1, b1))));

    // The layer number in the name of a quantity of the output layer; a network of one layer has none.
    string Output => hidden is null ? "" : "⁽²⁾";

    double LossOf(Matrix<double> a2) => loss.Value(a2, T);

    Matrix<double> OutputOf(Matrix<double> a1) => Affine.Apply(network.Value.Activation.Apply(a1), W2, B2);
}
