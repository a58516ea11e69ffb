namespace BackpropLab.Autograd;

/// <summary>Binary cross-entropy of logits, averaged over the batch.</summary>
public sealed class BceWithLogitsLoss
{
    /// <summary>The loss of logits (N, 1) for targets 0 or 1 (N, 1).</summary>
    public Tensor Forward(Tensor logits, Tensor targets) => logits.BinaryCrossEntropyWithLogits(targets.Value);
}
