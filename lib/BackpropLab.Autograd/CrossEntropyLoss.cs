namespace BackpropLab.Autograd;

/// <summary>Softmax cross-entropy of logits, averaged over the batch.</summary>
public sealed class CrossEntropyLoss
{
    /// <summary>The loss of logits (N, K) for class numbers (N, 1) or one-hot rows (N, K).</summary>
    public Tensor Forward(Tensor logits, Tensor targets) => logits.CrossEntropy(targets.Value);
}
