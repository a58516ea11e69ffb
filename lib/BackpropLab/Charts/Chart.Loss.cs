using BackpropLab.Charts;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>The loss of one training run, epoch by epoch.</summary>
    /// <param name="losses">The loss of epoch 1, 2, 3, ...</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no epoch, or a loss is NaN or infinite.</exception>
    public static Figure Loss(IReadOnlyList<double> losses, string title = "Loss per epoch", bool logarithmic = false) =>
        Loss([("loss", losses)], title, logarithmic);

    /// <summary>The losses of several runs, or of training and validation, epoch by epoch.</summary>
    /// <param name="runs">For each run its name and the loss of epoch 1, 2, 3, ...; runs may differ in length.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no run or no epoch, or a loss is NaN or infinite.</exception>
    /// <example><code>Chart.Loss([("η = 0.1", slow), ("η = 1", fast)], logarithmic: true)</code></example>
    public static Figure Loss(
        IReadOnlyList<(string Name, IReadOnlyList<double> Losses)> runs, string title = "Loss per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach (var (name, losses) in runs)
            ChartGuard.Losses(name, losses, nameof(runs));
        return Line([.. runs.Select(run => new Curve(run.Name, Epochs(run.Losses.Count), run.Losses))], title, "epoch", "loss", logarithmic);
    }

    static double[] Epochs(int count) => [.. Enumerable.Range(1, count).Select(epoch => (double)epoch)];
}
