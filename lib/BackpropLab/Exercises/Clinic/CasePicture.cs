namespace BackpropLab.Exercises;

/// <summary>What the network of a case makes of its samples, beside a healthy one.</summary>
static class CasePicture
{
    public static CardBlock Of(Evidence broken, Evidence healthy) => healthy.Train.HasClasses
        ? new ShownBlock(Chart.Row(Border(broken, "This network, on the samples that it got"), Border(healthy, "A healthy one")))
        : new ShownBlock(Chart.Row(Numbers(broken, "This network, on the targets that it got"), Numbers(healthy, "A healthy one")));

    static Renderable Border(Evidence run, string title) => WhyNoBorder(run) is { } why
        ? new Table(title, ["no border is drawn"], [[why]])
        : Chart.DecisionBoundary(run.Predict, Samples("training", run.Train), Samples("test", run.Test), title);

    static Renderable Numbers(Evidence run, string title) => Chart.Predictions([("training samples", run.Train.Y)], run.Train.T, title);

    // A chart of probabilities takes nothing else.
    static string? WhyNoBorder(Evidence run)
    {
        var (least, most) = (run.Train.Y.Enumerate().Min(), run.Train.Y.Enumerate().Max());
        var sums = run.Train.Y.RowSums();
        return !(least >= 0 && most <= 1) ? FormattableString.Invariant($"The outputs are no probabilities: they go from {least:G3} to {most:G3}.")
            : run.Train.Y.ColumnCount > 1 && sums.Any(sum => Math.Abs(sum - 1) > 1e-6) ? FormattableString.Invariant($"The outputs of a sample do not add up to 1, but to {sums.Minimum():G3} to {sums.Maximum():G3}.")
            : !run.Train.HasClasses ? FormattableString.Invariant($"The targets are no classes: they go from {run.Train.T.Enumerate().Min():G3} to {run.Train.T.Enumerate().Max():G3}.")
            : null;
    }

    static Dataset Samples(string name, JudgedRows rows) => new(name, rows.X, rows.Classes, Names(Math.Max(2, rows.T.ColumnCount)));

    static string[] Names(int count) => [.. Enumerable.Range(0, count).Select(number => FormattableString.Invariant($"class {number}"))];
}
