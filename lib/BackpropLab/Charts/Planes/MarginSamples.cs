using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>The training samples of a support vector machine and where they stand to its margin.</summary>
sealed class MarginSamples(KernelSvm svm, Dataset train)
{
    // Twice what KernelSvm.Train lets the conditions of the optimum be missed by, unless it is told otherwise.
    const double Tolerance = 2e-3;

    readonly double[] f = svm.DecisionFunction(train.X).Column(0).ToArray();

    public ScatterTrace Rings() => new()
    {
        Name = "support vector",
        Mode = "markers",
        X = svm.SupportVectors.Column(0).ToArray(),
        Y = svm.SupportVectors.Column(1).ToArray(),
        Marker = new() { Color = Palette.Ink, Symbol = "circle-open", Size = 13, Line = new() { Color = Palette.Ink, Width = 1.5 } },
        Hoverinfo = "skip",
    };

    public string Describe()
    {
        var ofClass = svm.SupportIndices.GroupBy(row => train.Labels[row]).OrderBy(own => own.Key);
        var inside = Enumerable.Range(0, train.Samples).Count(row => Distance(row) < 1 - Tolerance);
        var right = Enumerable.Range(0, train.Samples).Count(row => (f[row] > 0 ? 1 : 0) == train.Labels[row]);
        return FormattableString.Invariant($"{svm.SupportIndices.Count} of {train.Samples} samples are support vectors: ")
            + string.Join(", ", ofClass.Select(own => FormattableString.Invariant($"{own.Count()} of {PlaneSamples.ClassName(train, own.Key)}")))
            + FormattableString.Invariant($". Inside the margin or beyond it: {inside}. {right} samples ({100.0 * right / train.Samples:0.0} %) lie on their side of the boundary.");
    }

    public DataTable Table(int rows)
    {
        var shown = Math.Min(rows, svm.SupportIndices.Count);
        int[] support = [.. svm.SupportIndices.Take(shown)];
        return new(
            [
                TableColumn.Numbers("support vector, row", [.. support.Select(row => (double)row)]),
                TableColumn.Numbers(train.FeatureNames[0], [.. support.Select(row => train.X[row, 0])]),
                TableColumn.Numbers(train.FeatureNames[1], [.. support.Select(row => train.X[row, 1])]),
                TableColumn.Text("class", support.Select(row => PlaneSamples.ClassName(train, train.Labels[row]))),
                TableColumn.Numbers("y α", [.. svm.DualCoefficients.Take(shown)]),
                TableColumn.Numbers("f", [.. support.Select(row => f[row])]),
            ],
            DataTable.OnlyFirst(shown, svm.SupportIndices.Count, "support vectors"));
    }

    // y f: 1 on the edge of the margin, below 0 on the wrong side.
    double Distance(int row) => train.Labels[row] == 1 ? f[row] : -f[row];
}
