using System.Diagnostics;
using System.Numerics;
using BackpropLab.Evaluation;
using BackpropLab.Guards;
using BackpropLab.Networks;
using BackpropLab.Numerics;

namespace BackpropLab.Training;

/// <summary>One training from its first epoch to its last, in double or single precision.</summary>
sealed class TrainingRun<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    readonly Mlp net;
    readonly TrainingOptions options;
    readonly SampleSource<T> samples;
    // The parameters of the network itself in double precision, else a rounded copy of them.
    readonly ParameterStore<T> parameters;
    readonly NetworkWorkspace<T> workspace;
    readonly OwnStep? own;
    readonly SampleEvaluator<T>? training, validation;
    readonly BestEpochWatch<T>? watch;
    readonly GradientNormMeter<T>? norms;
    readonly ParameterStore<T> beforeEpoch;
    readonly TrainingHistory history;
    readonly int[] order;
    readonly Action<int[]> shuffle;
    readonly int batchSize;
    readonly double l2;
    readonly long began = Stopwatch.GetTimestamp();

    /// <param name="net">The network, whose parameters change.</param>
    /// <param name="samples">The training set.</param>
    /// <param name="options">How to train.</param>
    /// <param name="primitives">What calculates.</param>
    /// <param name="threads">How many cores there are: more than one may share large steps.</param>
    /// <param name="own">What takes each step in place of the engine, which does when it is null.</param>
    public TrainingRun(Mlp net, SampleSource<T> samples, TrainingOptions options, Primitives<T> primitives, int threads, OwnStep? own = null)
    {
        options.Check();
        (this.net, this.samples, this.options, this.own) = (net, samples, options, own);
        batchSize = Math.Min(options.BatchSize ?? samples.Samples, samples.Samples);
        l2 = options.WeightDecay / samples.Samples;
        order = options.Shuffle.IsNone ? [] : new int[samples.Samples];
        Shuffle.InOrder(order);
        shuffle = options.Shuffle.Begin();
        parameters = TrainedParameters();
        workspace = new(net.Shape, parameters, batchSize, primitives, threads);
        history = new(options);
        beforeEpoch = new(net.Shape.Layers);
        if (options.EvaluatesTrainingSet)
            training = new(net.Shape, parameters, samples, primitives, threads);
        if (options.Validation is { } data)
            validation = new(net.Shape, parameters, SampleSource<T>.InOrder(net.Shape, data.X, data.T), primitives, threads);
        if (options.EarlyStopping is { } rule)
            watch = new(parameters, rule);
        if (options.RecordGradientNorms)
            norms = new(workspace, history);
    }

    public TrainingHistory Run(IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        if (options.SnapshotEvery > 0)
            history.Add(new NetworkSnapshot(0, net.Clone()));
        var outcome = TrainingOutcome.Completed;
        try
        {
            for (var epoch = 0; epoch < options.Epochs && outcome == TrainingOutcome.Completed; epoch++)
                outcome = Epoch(epoch, progress, cancellation);
            watch?.Restore();
        }
        finally
        {
            ShowParameters();
        }

        history.BestEpoch = watch?.Epoch;
        history.Outcome = outcome;
        history.Message = TrainingMessage.Of(history, options, Seconds, DeadLayer.Find(net.Shape, workspace, samples));
        if (options.PrintEvery > 0 || outcome == TrainingOutcome.Diverged)
            Print(history.Message);
        return history;
    }

    double Seconds => Stopwatch.GetElapsedTime(began).TotalSeconds;

    TrainingOutcome Epoch(int epoch, IProgress<TrainingProgress>? progress, CancellationToken cancellation)
    {
        StopQuestion.Ask();
        beforeEpoch.CopyFrom(parameters);
        parameters.Change();
        shuffle(order);
        if (Batches(epoch, cancellation) is not { } seen)
            return TrainingOutcome.Cancelled;
        var result = new EpochResult(
            seen, training?.Run().Loss + l2 / 2 * parameters.SumOfSquaredWeights(), validation?.Run(), Seconds);
        if (!result.IsFinite || !parameters.IsFinite())
        {
            parameters.CopyFrom(beforeEpoch);
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
            var scores = own?.Take(order, start, count) ?? Step(epoch, start, count);
            loss += scores.Loss;
            accuracy += scores.Accuracy;
            batches++;
        }

        return new(loss / batches, accuracy / batches);
    }

    Scores Step(int epoch, int start, int count)
    {
        // A batch that is the whole set, in the order in which it stands, is loaded once and stays.
        if (epoch == 0 || count < samples.Samples || order.Length > 0)
            workspace.Load(samples, order, start, count);
        var scores = Scores.Of(net.Loss, workspace.Forward(), samples, count);
        Learn();
        return scores;
    }

    void Learn()
    {
        if (norms is null)
        {
            workspace.Learn(options.LearningRate, l2);
            return;
        }

        workspace.Backward();
        norms.Measure();
        workspace.Descend(options.LearningRate, l2);
    }

    void Report(int done, EpochResult result, IProgress<TrainingProgress>? progress)
    {
        var keeping = options.SnapshotEvery > 0 && done % options.SnapshotEvery == 0;
        if (keeping || progress is not null)
            ShowParameters();
        if (keeping)
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

    ParameterStore<T> TrainedParameters()
    {
        if (net.Parameters is ParameterStore<T> own)
            return own;
        var rounded = new ParameterStore<T>(net.Shape.Layers);
        rounded.ConvertFrom(net.Parameters);
        return rounded;
    }

    /// <summary>Gives the network what was learnt so far: whoever looks at it sees double precision.</summary>
    void ShowParameters()
    {
        if (!ReferenceEquals(parameters, net.Parameters))
            net.Parameters.ConvertFrom(parameters);
    }

    void Print(string line) => (options.PrintTo ?? Console.Out).WriteLine(line);

    static double? NumberOrNull(double? value) => value is { } number && !double.IsNaN(number) ? number : null;
}
