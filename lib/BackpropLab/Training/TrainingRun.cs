using System.Diagnostics;

namespace BackpropLab;

/// <summary>One training from its first epoch to its last.</summary>
sealed class TrainingRun
{
    readonly Mlp net;
    readonly TrainingOptions options;
    readonly SampleSource samples;
    readonly NetworkWorkspace workspace;
    readonly SampleEvaluator? training, validation;
    readonly BestEpochWatch? watch;
    readonly GradientNormMeter? norms;
    readonly ParameterStore beforeEpoch;
    readonly TrainingHistory history;
    readonly int[] order;
    readonly int batchSize;
    readonly double l2;
    readonly long began = Stopwatch.GetTimestamp();

    public TrainingRun(Mlp net, SampleSource samples, TrainingOptions options, Kernels<double> kernels)
    {
        options.Check(samples.Samples);
        (this.net, this.samples, this.options) = (net, samples, options);
        batchSize = options.BatchSize ?? samples.Samples;
        l2 = options.WeightDecay / samples.Samples;
        order = options.Shuffle.IsNone ? [] : new int[samples.Samples];
        Shuffle.InOrder(order);
        workspace = new(net, batchSize, kernels);
        history = new(options.Epochs);
        beforeEpoch = new([.. net.LayerSizes]);
        if (options.EvaluateTrainingSet || options.EarlyStopping?.Monitor == MonitoredLoss.Training)
            training = new(net, samples);
        if (options.Validation is { } data)
            validation = new(net, data.X, data.T);
        if (options.EarlyStopping is { } rule)
            watch = new(net, rule);
        if (options.RecordGradientNorms)
            norms = new(workspace, history);
    }

    public TrainingHistory Run(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        if (options.SnapshotEvery > 0)
            history.Add(new NetworkSnapshot(0, net.Clone()));
        var outcome = TrainingOutcome.Completed;
        for (var epoch = 0; epoch < options.Epochs && outcome == TrainingOutcome.Completed; epoch++)
            outcome = Epoch(epoch, progress, cancellation);
        watch?.Restore();
        history.BestEpoch = watch?.Epoch;
        history.Outcome = outcome;
        history.Message = TrainingMessage.Of(history, options, Seconds);
        if (options.PrintEvery > 0 || outcome == TrainingOutcome.Diverged)
            Print(history.Message);
        return history;
    }

    double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

    TrainingOutcome Epoch(int epoch, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        beforeEpoch.CopyFrom(net.Parameters);
        options.Shuffle.Next(order);
        if (Batches(epoch, cancellation) is not { } seen)
            return TrainingOutcome.Cancelled;
        var result = new EpochResult(
            seen, training?.Run().Loss + l2 / 2 * net.Parameters.SumOfSquaredWeights(), validation?.Run(), Seconds);
        if (!result.IsFinite || !net.Parameters.IsFinite())
        {
            net.Parameters.CopyFrom(beforeEpoch);
            return TrainingOutcome.Diverged;
        }

        history.Add(result);
        norms?.EndEpoch();
        Report(epoch + 1, result, progress);
        return watch is not null && watch.Watch(epoch, result) ? TrainingOutcome.StoppedEarly : TrainingOutcome.Completed;
    }

    /// <summary>Loss and accuracy as met, averaged over the batches; nothing if the training was cancelled.</summary>
    Scores? Batches(int epoch, CancellationToken cancellation)
    {
        var (loss, accuracy, batches) = (0.0, 0.0, 0);
        for (var start = 0; start < samples.Samples; start += batchSize)
        {
            if (cancellation.IsCancellationRequested)
                return null;
            var count = Math.Min(batchSize, samples.Samples - start);
            // The whole set in the order of the file is loaded once and stays.
            if (epoch == 0 || count < samples.Samples || order.Length > 0)
                workspace.Load(samples, order, start, count);
            var scores = net.ScoresOf(workspace.Forward(), count);
            workspace.Backward();
            norms?.Measure();
            workspace.Descend(options.LearningRate, l2);
            loss += scores.Loss;
            accuracy += scores.Accuracy;
            batches++;
        }

        return new(loss / batches, accuracy / batches);
    }

    void Report(int done, EpochResult result, IProgress<TrainingProgress>? progress)
    {
        if (options.SnapshotEvery > 0 && (done % options.SnapshotEvery == 0))
            history.Add(new NetworkSnapshot(done, net.Clone()));
        var printing = options.PrintEvery > 0 && done % options.PrintEvery == 0;
        if (!printing && progress is null)
            return;
        var state = new TrainingProgress(
            done, options.Epochs, result.Seen.Loss, NumberOrNull(result.Seen.Accuracy),
            result.Validation?.Loss, NumberOrNull(result.Validation?.Accuracy), result.Seconds);
        progress?.Report(state);
        if (printing)
            Print(state.ToString());
    }

    void Print(string line) => (options.PrintTo ?? Console.Out).WriteLine(line);

    static double? NumberOrNull(double? value) => value is { } number && !double.IsNaN(number) ? number : null;
}
