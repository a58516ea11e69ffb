using BackpropLab.Charts;
using BackpropLab.Display;
using BackpropLab.Guards;
using BackpropLab.Plotly;

namespace BackpropLab;

public static partial class Chart
{
    /// <summary>The loss and the accuracy that several trainings saw, in two panels that share colours and dashes.</summary>
    /// <param name="runs">For each run its name and what the training returned.</param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">There is no run or no epoch, or a run has a loss without classes.</exception>
    /// <example><code>Chart.Runs([("batch 16", small), ("batch 280", whole)])</code></example>
    public static Figure Runs(
        IReadOnlyList<(string Name, TrainingHistory History)> runs, string title = "Loss and accuracy per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        foreach (var (name, history) in runs)
        {
            ArgumentNullException.ThrowIfNull(history, nameof(runs));
            if (history.Accuracy.Count == 0 && history.Epochs > 0)
            {
                throw new ArgumentException(
                    $"Run '{name}' has no accuracy, for its loss has no classes: draw its loss with Chart.Loss.", nameof(runs));
            }
        }

        return Runs([.. runs.Select(run => (run.Name, run.History.Loss, run.History.Accuracy))], title, logarithmic);
    }

    /// <summary>Losses and accuracies of several runs, or of training and validation, epoch by epoch.</summary>
    /// <param name="runs">
    /// For each run its name, and the loss and the accuracy (0 to 1) of epoch 1, 2, 3, ...; runs may differ in length.
    /// </param>
    /// <param name="title">The caption.</param>
    /// <param name="logarithmic">Whether the loss axis is logarithmic; every loss is positive then.</param>
    /// <exception cref="ArgumentException">
    /// There is no run or no epoch, the counts differ, a loss is NaN or infinite, or an accuracy is not from 0 to 1.
    /// </exception>
    /// <example><code>
    /// Chart.Runs([("training", history.Loss, history.Accuracy), ("validation", history.ValidationLoss, history.ValidationAccuracy)])
    /// </code></example>
    public static Figure Runs(
        IReadOnlyList<(string Name, IReadOnlyList<double> Losses, IReadOnlyList<double> Accuracies)> runs,
        string title = "Loss and accuracy per epoch", bool logarithmic = false)
    {
        ArgumentNullException.ThrowIfNull(runs);
        Guard.NotEmpty(runs.Count, nameof(runs), nameof(runs));
        foreach (var (name, losses, accuracies) in runs)
        {
            ChartGuard.Losses(name, losses, nameof(runs));
            ChartGuard.Accuracies(name, accuracies, losses.Count, nameof(runs));
        }

        var losing = runs.Select(run => new Curve(run.Name, Epochs(run.Losses.Count), run.Losses)).ToArray();
        var winning = runs.Select(run => new Curve(run.Name, Epochs(run.Accuracies.Count), run.Accuracies)).ToArray();
        foreach (var curve in losing)
            ChartGuard.Curve(curve, logarithmic, nameof(runs));
        var figure = new SmallMultiples
        {
            Title = title,
            Panels =
            [
                RunPanel("Loss", losing, logarithmic ? LogarithmicAxis("loss", losing) : new() { Title = PlaneTitle("loss") }, inLegend: true),
                RunPanel("Accuracy", winning, new() { Title = PlaneTitle("accuracy"), Tickformat = ".3~p" }, inLegend: false),
            ],
            Columns = 2,
            Aspect = 0.98,
            Margin = new() { L = 62, R = 18, T = 56, B = 44 },
            Narrowest = 240,
            Shared = false,
            ColumnGap = 84,
            RowGap = 76,
        };
        return new(
            $"Loss{ScaleWords(logarithmic)} and accuracy against the epoch, {(runs.Count == 1 ? "one run" : $"{runs.Count} runs")}. "
            + string.Join(" ", losing.Select((curve, i) => $"{RunCourse(curve, winning[i])}")),
            figure.ToPlotly(),
            RunTable(losing, winning));
    }

    static SmallPanel RunPanel(string title, Curve[] curves, Axis upwards, bool inLegend) => new(
        title,
        new() { Title = PlaneTitle("epoch"), Nticks = 6 },
        upwards,
        [.. curves.Select(ThinnedCurve.Of).Select((curve, i) => new ScatterTrace
        {
            Name = PlotlyText.Escape(curve.Name),
            Legendgroup = FormattableString.Invariant($"run {i}"),
            Showlegend = inLegend,
            Mode = "lines",
            X = curve.X,
            Y = curve.Y,
            Line = Stroke(i),
            Hovertemplate = CurveHover("epoch", title.ToLowerInvariant()),
        })]);

    static string RunCourse(Curve loss, Curve accuracy) =>
        $"{loss.Name}: {loss.Y.Count} epochs, loss from {NumberText.Short(loss.Y[0])} to {NumberText.Short(loss.Y[^1])}, "
        + $"lowest {NumberText.Short(loss.Y.Min())}; "
        + $"accuracy from {Percent(accuracy.Y[0])} to {Percent(accuracy.Y[^1])}, highest {Percent(accuracy.Y.Max())}.";

    static string Percent(double share) => FormattableString.Invariant($"{100 * share:0.0} %");

    static DataTable RunTable(Curve[] losses, Curve[] accuracies)
    {
        var picked = losses.SelectMany((run, i) => EvenlySpaced(run.X.Count).Select(row => (Run: i, Row: row))).ToArray();
        return new(
            [
                TableColumn.Text("run", picked.Select(point => losses[point.Run].Name)),
                TableColumn.Numbers("epoch", [.. picked.Select(point => losses[point.Run].X[point.Row])]),
                TableColumn.Numbers("loss", [.. picked.Select(point => losses[point.Run].Y[point.Row])]),
                TableColumn.Numbers("accuracy", [.. picked.Select(point => accuracies[point.Run].Y[point.Row])]),
            ],
            RowsNote(picked.Length, losses.Sum(run => run.X.Count)));
    }
}
