namespace BackpropLab.Autograd;

/// <summary>Softmax cross-entropy of logits, averaged over the batch.</summary>
public sealed class CrossEntropyLoss
{
    /// <summary>The loss of logits for targets, as <see cref="Tensor.CrossEntropy"/> gives it.</summary>
    /// <param name="logits">a (N, K), K at least 2, any finite numbers.</param>
    /// <param name="targets">Class numbers (N, 1), whole numbers from 0 to K - 1, or one-hot rows (N, K).</param>
    /// <returns>The loss (1, 1).</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, a class number is none, or a row does not sum to 1.</exception>
    public Tensor Forward(Tensor logits, Tensor targets)
    {
        ArgumentNullException.ThrowIfNull(logits);
        ArgumentNullException.ThrowIfNull(targets);
        return logits.CrossEntropy(targets.Value);
    }
}
