using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>Predictions of several runs against the same targets.</summary>
sealed class TargetComparison
{
    readonly (string Name, double[] Values)[] runs;
    readonly double[] targets;

    public TargetComparison((string Name, double[] Values)[] runs, double[] targets)
    {
        (this.runs, this.targets) = (runs, targets);
        var all = runs.SelectMany(run => run.Values).Concat(targets).ToArray();
        var (low, high) = (all.Min(), all.Max());
        var room = high > low ? 0.06 * (high - low) : 1;
        Window = [low - room, high + room];
    }

    /// <summary>The range of both axes, from below the lowest number to above the highest, of targets and predictions alike.</summary>
    public double[] Window { get; }

    public ScatterTrace Diagonal() => new()
    {
        Name = "prediction = target",
        Mode = "lines",
        X = Window,
        Y = Window,
        Line = new() { Color = Palette.Ink, Width = 1.5, Dash = "6px,4px" },
        Hoverinfo = "skip",
    };

    public IEnumerable<ScatterTrace> Traces() => runs.Select((run, i) => new ScatterTrace
    {
        Name = PlotlyText.Escape(run.Name),
        Mode = "markers",
        X = targets,
        Y = run.Values,
        Marker = new() { Color = Palette.Series(i), Symbol = Palette.Symbol(i), Size = 7, Line = new() { Color = Palette.Halo, Width = 0.75 } },
        Hovertemplate = "target = %{x:.4g}<br>prediction = %{y:.4g}",
    });

    public string Describe() =>
        $"Predictions against {targets.Length} targets from {NumberText.Short(targets.Min())} to {NumberText.Short(targets.Max())}. "
        + string.Join(" ", runs.Select((run, i) =>
            $"{run.Name} ({Palette.SymbolName(i)}): from {NumberText.Short(run.Values.Min())} to {NumberText.Short(run.Values.Max())}, "
            + $"on average {NumberText.Short(MeanDistance(run.Values))} away from the target, mean squared error {NumberText.Short(MeanSquare(run.Values))}."));

    public DataTable Table(int rows)
    {
        var shown = Math.Min(rows, targets.Length);
        return new(
            [
                TableColumn.Numbers("row", [.. Enumerable.Range(0, shown).Select(row => (double)row)]),
                TableColumn.Numbers("target", targets[..shown]),
                .. runs.Select(run => TableColumn.Numbers(run.Name, run.Values[..shown])),
            ],
            DataTable.OnlyFirst(shown, targets.Length));
    }

    double MeanDistance(double[] values) => values.Zip(targets, (y, t) => Math.Abs(y - t)).Average();

    double MeanSquare(double[] values) => values.Zip(targets, (y, t) => (y - t) * (y - t)).Average();
}
