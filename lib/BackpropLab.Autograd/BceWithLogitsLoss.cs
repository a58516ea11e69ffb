namespace BackpropLab.Autograd;

/// <summary>Binary cross-entropy of logits, averaged over the batch.</summary>
public sealed class BceWithLogitsLoss
{
    /// <summary>The loss of logits for targets, as <see cref="Tensor.BinaryCrossEntropyWithLogits"/> gives it.</summary>
    /// <param name="logits">a (N, K), any finite numbers.</param>
    /// <param name="targets">t (N, K), from 0 to 1.</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes differ, or a target is out of range.</exception>
    public Tensor Forward(Tensor logits, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(targets);
        return logits.BinaryCrossEntropyWithLogits(targets.Value);
    }
}
