namespace BackpropLab;

/// <summary>Where a training stands after an epoch.</summary>
/// <param name="Epoch">The number of epochs done.</param>
/// <param name="Epochs">The number of epochs asked for.</param>
/// <param name="Loss">The epoch's loss, as in <see cref="TrainingHistory.Loss"/>.</param>
/// <param name="Accuracy">The epoch's accuracy; null for a loss without classes.</param>
/// <param name="ValidationLoss">The loss on the validation samples; null without them.</param>
/// <param name="ValidationAccuracy">The accuracy on the validation samples; null without them.</param>
/// <param name="Seconds">Seconds since the training began.</param>
public readonly record struct TrainingProgress(
    int Epoch, int Epochs, double Loss, double? Accuracy, double? ValidationLoss, double? ValidationAccuracy, double Seconds)
{
    /// <summary>One line, such as <c>epoch 1000 of 5000   loss 0.034213   accuracy 98.57 %</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"epoch {Epoch} of {Epochs}   loss {Loss:G6}")
        + (Accuracy is { } accuracy ? FormattableString.Invariant($"   accuracy {100 * accuracy:F2} %") : "")
        + (ValidationLoss is { } loss ? FormattableString.Invariant($"   validation loss {loss:G6}") : "")
        + (ValidationAccuracy is { } share ? FormattableString.Invariant($"   validation accuracy {100 * share:F2} %") : "");
}
