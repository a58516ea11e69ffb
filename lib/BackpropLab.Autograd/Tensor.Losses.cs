using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>
    /// Binary cross-entropy of logits a, mean of max(a, 0) − a t + log(1 + e^−|a|), which is exact for any a;
    /// da = (σ(a) − t) / N, N the number of logits. The targets are 0 or 1.
    /// </summary>
    public Tensor BinaryCrossEntropyWithLogits(Matrix<double> targets)
    {
        RequireShape(targets);
        var (a, loss) = (Value, Loss.BinaryCrossEntropyOnLogits.Value(Value, targets) / Value.ColumnCount);
        return new("BCE with logits", Scalar(loss), [this], gradient =>
            Accumulate(() => (Activation.Sigmoid.Apply(a) - targets) * (gradient[0, 0] / (a.RowCount * a.ColumnCount))));
    }

    /// <summary>Binary cross-entropy of probabilities p, −mean(t log(p + ε) + (1 − t) log(1 − p + ε)), targets 0 or 1.</summary>
    public Tensor BinaryCrossEntropy(Matrix<double> targets, double epsilon = 0)
    {
        RequireShape(targets);
        var (t, shift, one) = (new Tensor(targets, name: "T"), new Tensor(Scalar(epsilon), name: "ε"), new Tensor(Scalar(1), name: "1"));
        return -1 * (t.Times((this + shift).Log()) + (one - t).Times((one - this + shift).Log())).Mean();
    }

    /// <summary>
    /// Softmax cross-entropy of logits: the mean over the rows of log Σ eᵃ − a of the true class; da = (softmax(a) − T) / N.
    /// The targets are one-hot rows (N, K) or class numbers (N, 1).
    /// </summary>
    public Tensor CrossEntropy(Matrix<double> targets)
    {
        var oneHot = targets.ColumnCount == 1 && Value.ColumnCount > 1
            ? OneHot.Encode([.. targets.Column(0).Select(label => (int)label)], Value.ColumnCount)
            : targets;
        RequireShape(oneHot);
        var a = Value;
        return new("cross-entropy", Scalar(Loss.SoftmaxCrossEntropy.Value(a, oneHot)), [this], gradient =>
            Accumulate(() => (BackpropLab.Softmax.Apply(a) - oneHot) * (gradient[0, 0] / a.RowCount)));
    }

    /// <summary>Squared error, Σ (y − t)² / (2 N): summed over the outputs, averaged over the N rows.</summary>
    public Tensor SquaredError(Matrix<double> targets)
    {
        RequireShape(targets);
        var difference = this - new Tensor(targets, name: "T");
        return 0.5 / Value.RowCount * difference.Times(difference).Sum();
    }

    void RequireShape(Matrix<double> targets)
    {
        if (targets.RowCount != Value.RowCount || targets.ColumnCount != Value.ColumnCount)
        {
            throw new ArgumentException($"The targets are ({targets.RowCount}, {targets.ColumnCount}) but the outputs are {Shape}: "
                + "one target for each output is needed.", nameof(targets));
        }
    }
}
