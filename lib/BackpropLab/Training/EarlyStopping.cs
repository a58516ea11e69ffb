namespace BackpropLab;

/// <summary>Stops when the loss after the epoch has found no new lowest value for some epochs in a row.</summary>
public sealed record EarlyStopping
{
    /// <summary>The loss to watch; the validation loss unless set.</summary>
    public MonitoredLoss Monitor { get; init; } = MonitoredLoss.Validation;

    /// <summary>Training stops at this many epochs in a row without a new lowest loss; 10 unless set.</summary>
    public int Patience { get; init; } = 10;

    /// <summary>Whether the weights of the best epoch are put back at the end; true unless set.</summary>
    public bool RestoreBest { get; init; } = true;
}
