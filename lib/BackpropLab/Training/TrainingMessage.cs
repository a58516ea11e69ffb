using BackpropLab.Networks;

namespace BackpropLab.Training;

/// <summary>The sentence that says how a training ended.</summary>
static class TrainingMessage
{
    // A loss that ends so much above its beginning is no noise of the batches.
    const double MuchHigher = 1.1;

    /// <param name="history">What was seen.</param>
    /// <param name="options">How the network was trained.</param>
    /// <param name="seconds">How long it took.</param>
    /// <param name="dead">A layer that learns no more, if there is one.</param>
    public static string Of(TrainingHistory history, TrainingOptions options, double seconds, Layer? dead) =>
        End(history, options, seconds) + Warning(history, options, dead);

    static string Warning(TrainingHistory history, TrainingOptions options, Layer? dead)
    {
        if (history.Outcome == TrainingOutcome.Diverged || history.Epochs == 0)
            return "";
        var smaller = FormattableString.Invariant($"a smaller learning rate, such as {options.LearningRate / 10}");
        if (dead is not null)
        {
            return FormattableString.Invariant($" Hidden layer {dead.Number} is dead: none of its {dead.Outputs} ReLU units is on for any sample, ")
                + $"so no gradient passes it. Begin again with other weights or {smaller}.";
        }

        return history.Loss[^1] > MuchHigher * Math.Abs(history.Loss[0])
            ? FormattableString.Invariant($" In the first epoch the loss was lower, {history.Loss[0]:G4}: try {smaller}.")
            : "";
    }

    static string End(TrainingHistory history, TrainingOptions options, double seconds) => history.Outcome switch
    {
        TrainingOutcome.Completed =>
            FormattableString.Invariant($"Completed {history.Epochs} epochs in {seconds:F2} s: {State(history)}."),
        TrainingOutcome.StoppedEarly =>
            FormattableString.Invariant($"Stopped early after {history.Epochs} of {options.Epochs} epochs in {seconds:F2} s: ")
            + FormattableString.Invariant($"no lower {Monitored(options)} loss in the last {options.EarlyStopping!.Patience} epochs; the best was epoch {history.BestEpoch}")
            + (options.EarlyStopping.RestoreBest ? ", whose weights are kept." : "."),
        TrainingOutcome.Diverged =>
            FormattableString.Invariant($"Diverged in epoch {history.Epochs + 1}: the loss or a parameter was no longer a finite number with learning rate {options.LearningRate}. ")
            + FormattableString.Invariant($"The parameters are those {(options.EarlyStopping is { RestoreBest: true } && history.BestEpoch is { } best ? $"of epoch {best}, the best" : "before that epoch")}; try a smaller learning rate, such as {options.LearningRate / 10}."),
        _ => FormattableString.Invariant($"Cancelled after {history.Epochs} of {options.Epochs} epochs in {seconds:F2} s."),
    };

    static string State(TrainingHistory history) =>
        FormattableString.Invariant($"loss {history.Loss[^1]:G4}")
        + (history.Accuracy.Count > 0 ? FormattableString.Invariant($", accuracy {100 * history.Accuracy[^1]:F2} %") : "");

    static string Monitored(TrainingOptions options) => options.EarlyStopping!.Monitor == MonitoredLoss.Training ? "training" : "validation";
}
