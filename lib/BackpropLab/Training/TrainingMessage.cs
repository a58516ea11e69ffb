namespace BackpropLab.Training;

/// <summary>The sentence that says how a training ended.</summary>
static class TrainingMessage
{
    public static string Of(TrainingHistory history, TrainingOptions options, double seconds) => history.Outcome switch
    {
        TrainingOutcome.Completed =>
            FormattableString.Invariant($"Completed {history.Epochs} epochs in {seconds:F2} s: {State(history)}."),
        TrainingOutcome.StoppedEarly =>
            FormattableString.Invariant($"Stopped early after {history.Epochs} of {options.Epochs} epochs in {seconds:F2} s: ")
            + FormattableString.Invariant($"no lower {Monitored(options)} loss in the last {options.EarlyStopping!.Patience} epochs; the best was epoch {history.BestEpoch + 1}")
            + (options.EarlyStopping.RestoreBest ? ", whose weights are kept." : "."),
        TrainingOutcome.Diverged =>
            FormattableString.Invariant($"Diverged in epoch {history.Epochs + 1}: the loss or a parameter was no longer a finite number with learning rate {options.LearningRate}. ")
            + FormattableString.Invariant($"The parameters are those {(options.EarlyStopping is { RestoreBest: true } && history.BestEpoch is { } best ? $"of epoch {best + 1}, the best" : "before that epoch")}; try a smaller learning rate, such as {options.LearningRate / 10}."),
        _ => FormattableString.Invariant($"Cancelled after {history.Epochs} of {options.Epochs} epochs in {seconds:F2} s."),
    };

    static string State(TrainingHistory history) =>
        FormattableString.Invariant($"loss {history.Loss[^1]:G4}")
        + (history.Accuracy.Count > 0 ? FormattableString.Invariant($", accuracy {100 * history.Accuracy[^1]:F2} %") : "");

    static string Monitored(TrainingOptions options) => options.EarlyStopping!.Monitor == MonitoredLoss.Training ? "training" : "validation";
}
