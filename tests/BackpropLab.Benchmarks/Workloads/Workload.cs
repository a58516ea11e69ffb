namespace BackpropLab.Benchmarks;

/// <summary>A training that the peers run too, under the same name.</summary>
/// <param name="Name">The peers' name.</param>
/// <param name="Target">How many times faster than the better peer it is to be.</param>
/// <param name="Load">Makes the data.</param>
/// <param name="Precision">The precision that the peers train it in.</param>
sealed record Workload(string Name, double Target, Func<TrainingTask> Load, Precision Precision = Precision.Double)
{
    /// <summary>How far two final losses may lie apart that come of the same work.</summary>
    public double Tolerance => Precision == Precision.Double ? 1e-9 : 1e-3;

    /// <summary>Trains again and again, as the peers do: neither data nor initialisation nor scores are in the time.</summary>
    public Measurement Measure()
    {
        var task = Load();
        var (first, like) = task.Fresh();
        var train = PreparedTraining.Of(first, like, task.X, task.T);
        var (seconds, repeats, history) = Repetition.Best<TrainingHistory>(() =>
        {
            var (net, options) = task.Fresh();
            return () => train(net, options);
        });
        return new(Name, seconds, history.TrainingLoss.Count > 0 ? history.TrainingLoss[^1] : history.Loss[^1], repeats);
    }
}
