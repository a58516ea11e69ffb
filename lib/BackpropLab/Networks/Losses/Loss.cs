using BackpropLab.Networks;
using BackpropLab.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab;

/// <summary>
/// A loss together with the output activation that it belongs to. It is summed over the outputs and averaged over the
/// N samples; its delta at the output is δ = N ∂loss/∂a, so that gradients are averages: ∂loss/∂W = zᵀ δ / N.
/// </summary>
/// <remarks>Clipping and epsilons guard the logarithm only; δ is that of the unguarded loss, as the labs write it.</remarks>
public sealed partial class Loss
{
    Loss(string name, LossKind kind) => (Name, Kind) = (name, kind);

    /// <summary>
    /// -mean(t ln q + (1 - t) ln(1 - q)), q being the sigmoid output clipped to [1e-8, 1 - 1e-8]; δ = y - t.
    /// </summary>
    public static Loss BinaryCrossEntropy { get; } = new("binary cross-entropy", LossKind.BinaryCrossEntropy);

    /// <summary>
    /// -mean(t ln(y + 1e-8) + (1 - t) ln(1 - y + 1e-8)) with y the sigmoid output; δ = y - t. The epsilon inside the
    /// logarithm lets a perfect fit fall slightly below zero.
    /// </summary>
    public static Loss BinaryCrossEntropyWithEpsilon { get; } =
        new("binary cross-entropy with epsilon", LossKind.BinaryCrossEntropyWithEpsilon);

    /// <summary>
    /// mean(max(a, 0) - a t + ln(1 + e^-|a|)): the cross-entropy of a sigmoid output, stable for any logit a; δ = y - t.
    /// </summary>
    public static Loss BinaryCrossEntropyOnLogits { get; } =
        new("binary cross-entropy on logits", LossKind.BinaryCrossEntropyOnLogits);

    /// <summary>mean(ln Σ e^a - Σ t a): the cross-entropy of a softmax output, stable for any logits; δ = y - t.</summary>
    public static Loss SoftmaxCrossEntropy { get; } = new("softmax cross-entropy", LossKind.SoftmaxCrossEntropy);

    /// <summary>-mean(Σ t ln(y + 1e-15)) with y the softmax output, as the digits lab writes it; δ = y - t.</summary>
    public static Loss SoftmaxCrossEntropyWithEpsilon { get; } =
        new("softmax cross-entropy with epsilon", LossKind.SoftmaxCrossEntropyWithEpsilon);

    /// <summary>Σ (a - t)² / (2 N), for regression: the output is the pre-activation itself; δ = a - t.</summary>
    public static Loss SquaredError { get; } = new("squared error", LossKind.SquaredError);

    /// <summary>Σ (y - t)² / (2 N) with y the sigmoid output; δ = (y - t) y (1 - y).</summary>
    public static Loss SquaredErrorOfSigmoid { get; } = new("squared error of sigmoid", LossKind.SquaredErrorOfSigmoid);

    /// <summary>Every loss.</summary>
    public static IReadOnlyList<Loss> All { get; } =
    [
        BinaryCrossEntropy, BinaryCrossEntropyWithEpsilon, BinaryCrossEntropyOnLogits, SoftmaxCrossEntropy,
        SoftmaxCrossEntropyWithEpsilon, SquaredError, SquaredErrorOfSigmoid,
    ];

    /// <summary>What messages and files call the loss.</summary>
    public string Name { get; }

    internal LossKind Kind { get; }

    /// <summary>Whether the outputs are probabilities of classes, so that there is an accuracy.</summary>
    public bool IsClassification => Kind != LossKind.SquaredError;

    internal bool IsSoftmax => Kind is LossKind.SoftmaxCrossEntropy or LossKind.SoftmaxCrossEntropyWithEpsilon;

    internal bool IsCrossEntropy => Kind is not (LossKind.SquaredError or LossKind.SquaredErrorOfSigmoid);

    /// <summary>The loss without clip or epsilon, of which δ is the derivative.</summary>
    internal Loss Unguarded => Kind switch
    {
        LossKind.BinaryCrossEntropy or LossKind.BinaryCrossEntropyWithEpsilon => BinaryCrossEntropyOnLogits,
        LossKind.SoftmaxCrossEntropyWithEpsilon => SoftmaxCrossEntropy,
        _ => this,
    };

    /// <summary>The network's outputs y (N, K): sigmoid, softmax or the pre-activations themselves.</summary>
    /// <param name="a">Pre-activations of the output layer (N, K).</param>
    public Matrix<double> Output(Matrix<double> a) => new OutputWorkspace(a, ColumnMajor.Zeros(a)).Run(this).Y;

    /// <summary>The loss.</summary>
    /// <param name="a">Pre-activations of the output layer (N, K).</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a target is not one that this loss can take.</exception>
    public double Value(Matrix<double> a, Matrix<double> t) =>
        new OutputWorkspace(a, Targets(t, a)).Run(this).LossSum / a.RowCount;

    /// <summary>δ (N, K): N times the derivative of the loss by the pre-activations.</summary>
    /// <param name="a">Pre-activations of the output layer (N, K).</param>
    /// <param name="t">Targets (N, K), or class numbers (N, 1) where K is above 1.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, or a target is not one that this loss can take.</exception>
    public Matrix<double> Delta(Matrix<double> a, Matrix<double> t) => new OutputWorkspace(a, Targets(t, a)).Run(this).Delta;

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
