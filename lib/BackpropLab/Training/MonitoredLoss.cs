namespace BackpropLab;

/// <summary>The loss that early stopping watches, taken after each epoch.</summary>
public enum MonitoredLoss
{
    /// <summary>The loss on <see cref="TrainingOptions.Validation"/>, with no decay term.</summary>
    Validation,

    /// <summary>The loss on the whole training set, with its decay term.</summary>
    Training,
}
