using BackpropLab.Display;
using BackpropLab.Training;

namespace BackpropLab;

/// <summary>What was seen during training: one number an epoch in each list, all of them finite.</summary>
public sealed class TrainingHistory : Renderable
{
    // Room for so many epochs is made beforehand; what a longer training needs comes as it goes.
    const int EpochsBeforehand = 1 << 16;

    readonly List<double> loss, accuracy, trainingLoss, validationLoss, validationAccuracy, seconds;
    readonly SortedDictionary<string, IReadOnlyList<double>> gradientNorms = new(StringComparer.Ordinal);
    readonly List<NetworkSnapshot> snapshots = [];

    internal TrainingHistory(TrainingOptions options)
    {
        var epochs = Math.Min(options.Epochs, EpochsBeforehand);
        var validated = options.Validation is null ? 0 : epochs;
        (loss, accuracy, seconds) = (new(epochs), new(epochs), new(epochs));
        (trainingLoss, validationLoss, validationAccuracy) = (new(options.EvaluatesTrainingSet ? epochs : 0), new(validated), new(validated));
    }

    /// <summary>
    /// The loss that training saw, before each update and with no decay term: with mini-batches the plain mean of the
    /// batches' losses, in which a short last batch weighs as much as the others.
    /// </summary>
    public IReadOnlyList<double> Loss => loss;

    /// <summary>The accuracy (0 to 1) that training saw, averaged like <see cref="Loss"/>; empty for a loss without classes.</summary>
    public IReadOnlyList<double> Accuracy => accuracy;

    /// <summary>
    /// The loss on the whole training set after each epoch, decay term included; empty unless early stopping watches it
    /// or <see cref="TrainingOptions.EvaluateTrainingSet"/> asks for it.
    /// </summary>
    public IReadOnlyList<double> TrainingLoss => trainingLoss;

    /// <summary>The loss on the validation samples after each epoch, with no decay term; empty without them.</summary>
    public IReadOnlyList<double> ValidationLoss => validationLoss;

    /// <summary>The accuracy (0 to 1) on the validation samples after each epoch; empty without them or without classes.</summary>
    public IReadOnlyList<double> ValidationAccuracy => validationAccuracy;

    /// <summary>
    /// For W1, W2, ... the Frobenius norm of the loss's gradient (no decay), each epoch the mean over its batches;
    /// empty unless <see cref="TrainingOptions.RecordGradientNorms"/>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<double>> GradientNorms => gradientNorms;

    /// <summary>Seconds from the beginning of the training to the end of each epoch.</summary>
    public IReadOnlyList<double> Seconds => seconds;

    /// <summary>The kept networks, oldest first; empty unless <see cref="TrainingOptions.SnapshotEvery"/>.</summary>
    public IReadOnlyList<NetworkSnapshot> Snapshots => snapshots;

    /// <summary>The number of epochs done.</summary>
    public int Epochs => loss.Count;

    /// <summary>
    /// The epoch (1 is the first, as in <see cref="Message"/>) with the lowest watched loss, <c>ValidationLoss[BestEpoch - 1]</c>;
    /// null without early stopping.
    /// </summary>
    public int? BestEpoch { get; internal set; }

    /// <summary>How the training ended.</summary>
    public TrainingOutcome Outcome { get; internal set; }

    /// <summary>The ending in one sentence, such as "Completed 5000 epochs in 0.04 s: loss 0.0342, accuracy 98.57 %."</summary>
    public string Message { get; internal set; } = "";

    /// <summary>The message.</summary>
    public override string ToString() => Message;

    internal override void WriteHtml(HtmlOutput html) => html.Add($"<p>{HtmlOutput.Encode(Message)}</p>");

    internal void Add(EpochResult epoch)
    {
        loss.Add(epoch.Seen.Loss);
        AddIfNumber(accuracy, epoch.Seen.Accuracy);
        if (epoch.TrainingLoss is { } whole)
            trainingLoss.Add(whole);
        if (epoch.Validation is { } scores)
        {
            validationLoss.Add(scores.Loss);
            AddIfNumber(validationAccuracy, scores.Accuracy);
        }

        seconds.Add(epoch.Seconds);
    }

    /// <summary>A list for the norms of one layer's gradient.</summary>
    internal List<double> AddGradientNorms(string name)
    {
        var norms = new List<double>(loss.Capacity);
        gradientNorms.Add(name, norms);
        return norms;
    }

    internal void Add(NetworkSnapshot snapshot) => snapshots.Add(snapshot);

    static void AddIfNumber(List<double> list, double value)
    {
        if (!double.IsNaN(value))
            list.Add(value);
    }
}
