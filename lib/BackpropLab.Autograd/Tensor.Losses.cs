using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Autograd;

public sealed partial class Tensor
{
    /// <summary>
    /// Binary cross-entropy of logits a, mean of max(a, 0) − a t + log(1 + e^−|a|), which is exact for any a;
    /// da = (σ(a) − t) / N, N the number of logits.
    /// </summary>
    /// <param name="targets">t, of the shape of the logits, from 0 to 1.</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes differ, or a target is out of range.</exception>
    public Tensor BinaryCrossEntropyWithLogits(Matrix<double> targets)
    {
        TapeGuard.Targets(targets, Value, IsShare, Share, nameof(targets));
        var (a, loss) = (Value, Loss.BinaryCrossEntropyOnLogits.Value(Value, targets) / Value.ColumnCount);
        return new("BCE with logits", Scalar(loss), [this], gradient =>
            Accumulate(() => (Activation.Sigmoid.Apply(a) - targets) * (gradient[0, 0] / (a.RowCount * a.ColumnCount))));
    }

    /// <summary>
    /// Binary cross-entropy of probabilities p, −mean(t log(p + ε) + (1 − t) log(1 − p + ε)). A term whose factor is 0 is 0,
    /// whatever its logarithm.
    /// </summary>
    /// <param name="targets">t, of the shape of the probabilities, from 0 to 1.</param>
    /// <param name="epsilon">ε, zero or a small positive number that guards the logarithms.</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes differ, or a probability or a target is out of range.</exception>
    /// <exception cref="ArgumentOutOfRangeException">ε is negative or not finite.</exception>
    public Tensor BinaryCrossEntropy(Matrix<double> targets, double epsilon = 0)
    {
        TapeGuard.Targets(targets, Value, IsShare, Share, nameof(targets));
        TapeGuard.NotNegative(epsilon, nameof(epsilon));
        TapeGuard.Probabilities(Value);
        var (shift, one) = (new Tensor(Scalar(epsilon), name: "ε"), new Tensor(Scalar(1), name: "1"));
        return -1 * ((this + shift).TimesLog(targets) + (one - this + shift).TimesLog(1 - targets)).Mean();
    }

    /// <summary>
    /// Softmax cross-entropy of logits: the mean over the rows of log Σ eᵃ − a of the true class; da = (softmax(a) − T) / N.
    /// </summary>
    /// <param name="targets">One-hot rows (N, K), or class numbers (N, 1), whole numbers from 0 to K − 1.</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, a class number is none, or a row does not sum to 1.</exception>
    public Tensor CrossEntropy(Matrix<double> targets)
    {
        ArgumentNullException.ThrowIfNull(targets);
        var (a, loss) = (Value, Loss.SoftmaxCrossEntropy.Value(Value, targets));
        var oneHot = targets.ColumnCount == Value.ColumnCount ? targets : OneHot.Encode([.. targets.Column(0).Select(label => (int)label)], Value.ColumnCount);
        return new("cross-entropy", Scalar(loss), [this], gradient =>
            Accumulate(() => (BackpropLab.Softmax.Apply(a) - oneHot) * (gradient[0, 0] / a.RowCount)));
    }

    /// <summary>Squared error, Σ (y − t)² / (2 N): summed over the outputs, averaged over the N rows.</summary>
    /// <param name="targets">t, of the shape of the outputs, finite numbers.</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes differ, or a target is not finite.</exception>
    public Tensor SquaredError(Matrix<double> targets)
    {
        TapeGuard.Targets(targets, Value, double.IsFinite, "a finite number is needed", nameof(targets));
        var difference = this - new Tensor(targets, name: "T");
        return 0.5 / Value.RowCount * difference.Times(difference).Sum();
    }

    const string Share = "a number from 0 to 1 is needed";

    static bool IsShare(double target) => target is >= 0 and <= 1;

    /// <summary>t log p, value by value, dp = G ⊙ t / p; both are 0 where t is, though log 0 is infinite.</summary>
    Tensor TimesLog(Matrix<double> t)
    {
        var p = Value;
        return new("t log", t.Map2((factor, value) => factor == 0 ? 0 : factor * Math.Log(value), p), [this], gradient =>
            Accumulate(() => gradient.PointwiseMultiply(t.Map2((factor, value) => factor == 0 ? 0 : factor / value, p))));
    }
}
