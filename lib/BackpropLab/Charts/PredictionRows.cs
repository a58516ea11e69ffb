using BackpropLab.Display;
using MathNet.Numerics.LinearAlgebra;

namespace BackpropLab.Charts;

/// <summary>Predictions beside the truth.</summary>
static class PredictionRows
{
    // More columns of features than these nobody reads.
    const int MostFeatures = 4;

    public static Table Of(Dataset data, Matrix<double> logits, Matrix<double> probabilities, int rows, string title)
    {
        if (rows < 1)
            throw new ArgumentOutOfRangeException(nameof(rows), rows, "At least 1 row is needed.");
        var (samples, outputs) = (logits.RowCount, logits.ColumnCount);
        if (samples != data.Samples || (outputs == 1 ? data.ClassCount > 2 : data.ClassCount > outputs))
        {
            throw new ArgumentException(
                $"The logits are ({samples}, {outputs}) but {data.Name} has {data.Samples} samples of {data.ClassCount} classes: "
                + "a row for each sample, and a column for each class, or one column for two classes, are expected.", nameof(logits));
        }

        var predicted = outputs == 1 ? [.. probabilities.Column(0).Select(p => p >= 0.5 ? 1 : 0)] : OneHot.Decode(probabilities);
        var shown = Enumerable.Range(0, Math.Min(rows, samples)).ToArray();
        bool IsWrong(int row) => predicted[row] != data.Labels[row];
        // The column of the output that is shown: of several that of the predicted class.
        int Judge(int row) => outputs == 1 ? 0 : predicted[row];
        return new(title, new DataTable(
            [
                TableColumn.Numbers("row", [.. shown.Select(row => (double)row)]),
                .. Enumerable.Range(0, Math.Min(data.Features, MostFeatures)).Select(j =>
                    TableColumn.Numbers(data.FeatureNames[j], [.. shown.Select(row => data.X[row, j])])),
                TableColumn.Numbers("logit", [.. shown.Select(row => logits[row, Judge(row)])]),
                TableColumn.Numbers(
                    outputs == 1 ? $"p({PlaneSamples.ClassName(data, 1)})" : "p(prediction)",
                    [.. shown.Select(row => probabilities[row, Judge(row)])]),
                TableColumn.Text("prediction", shown.Select(row => PlaneSamples.ClassName(data, predicted[row]))),
                TableColumn.Text("truth", shown.Select(row => data.ClassNames[data.Labels[row]])),
                TableColumn.Text("", shown.Select(row => IsWrong(row) ? "✗ wrong" : "✓")),
            ],
            Note(shown.Length, samples, Enumerable.Range(0, samples).Count(IsWrong), data.Features),
            [.. shown.Where(IsWrong)]));
    }

    static string Note(int shown, int samples, int wrong, int features) =>
        (shown < samples ? $"The first {shown} of {samples} samples. " : "")
        + $"Of all {samples}, {wrong} {(wrong == 1 ? "is" : "are")} wrong."
        + (features > MostFeatures ? $" {features - MostFeatures} of {features} features are left out." : "");
}
