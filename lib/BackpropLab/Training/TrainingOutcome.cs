namespace BackpropLab;

/// <summary>How a training ended.</summary>
public enum TrainingOutcome
{
    /// <summary>All epochs were done.</summary>
    Completed,

    /// <summary>Early stopping ended it.</summary>
    StoppedEarly,

    /// <summary>The loss or a parameter was no longer a finite number.</summary>
    Diverged,

    /// <summary>It was cancelled.</summary>
    Cancelled,
}
