namespace BackpropLab.Training;

/// <summary>The losses, scores and seconds of one epoch.</summary>
readonly record struct EpochResult(Scores Seen, double? TrainingLoss, Scores? Validation, double Seconds)
{
    public bool IsFinite =>
        double.IsFinite(Seen.Loss) && double.IsFinite(TrainingLoss ?? 0) && double.IsFinite(Validation?.Loss ?? 0);
}
