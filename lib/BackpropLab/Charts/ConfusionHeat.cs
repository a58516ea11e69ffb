using BackpropLab.Display;
using BackpropLab.Plotly;

namespace BackpropLab.Charts;

/// <summary>A confusion matrix as coloured cells with counts in them.</summary>
sealed class ConfusionHeat(ConfusionMatrix confusion)
{
    const int ErrorsInWords = 5;

    public int Classes => confusion.ClassNames.Count;

    public HeatmapTrace Trace()
    {
        var worst = Errors().Select(error => Share(error.Actual, error.Predicted)).DefaultIfEmpty(1).Max();
        return new()
        {
            Name = "samples",
            Z = [.. Cells((actual, predicted) => Math.Round(
                actual == predicted ? Share(actual, predicted) : -Share(actual, predicted) / worst, 4) + 0.0)],
            Zmin = -1,
            Zmax = 1,
            Colorscale = Palette.Counts,
            Showscale = false,
            // A count of 0 is left out, so that the errors stand out.
            Text = [.. Cells((actual, predicted) => confusion[actual, predicted] is > 0 and var count ? FormattableString.Invariant($"{count}") : "")],
            Texttemplate = "%{text}",
            Textfont = new() { Size = Classes > 15 ? 10 : 13, Color = Palette.Ink },
            Hovertext = [.. Cells((actual, predicted) => PlotlyText.Escape(FormattableString.Invariant(
                $"{confusion.ClassNames[actual]} taken for {confusion.ClassNames[predicted]}: {confusion[actual, predicted]}")))],
            Hovertemplate = "%{hovertext}<extra></extra>",
            Xgap = 1.5,
            Ygap = 1.5,
        };
    }

    public string Describe()
    {
        var errors = Errors().OrderByDescending(error => confusion[error.Actual, error.Predicted]).ToArray();
        return FormattableString.Invariant($"Of {confusion.Samples} samples {confusion.Correct} are right ({100 * confusion.Accuracy:0.0} %). ")
            + (errors.Length == 0 ? "There is no error." : "The commonest errors: " + string.Join(", ", errors.Take(ErrorsInWords).Select(error =>
                FormattableString.Invariant($"{confusion.ClassNames[error.Actual]} taken for {confusion.ClassNames[error.Predicted]} ({confusion[error.Actual, error.Predicted]})"))) + ".");
    }

    public DataTable Table() => new(
    [
        TableColumn.Text("true \\ predicted", confusion.ClassNames),
        .. Enumerable.Range(0, Classes).Select(predicted => TableColumn.Numbers(
            confusion.ClassNames[predicted], [.. Enumerable.Range(0, Classes).Select(actual => (double)confusion[actual, predicted])])),
        new("recall, %", [.. Enumerable.Range(0, Classes).Select(k => Percent(confusion.Recall(k)))], IsNumeric: true),
        new("precision, %", [.. Enumerable.Range(0, Classes).Select(k => Percent(confusion.Precision(k)))], IsNumeric: true),
    ]);

    static string Percent(double share) => double.IsNaN(share) ? "–" : FormattableString.Invariant($"{100 * share:0.0}");

    IEnumerable<(int Actual, int Predicted)> Errors() =>
        from actual in Enumerable.Range(0, Classes)
        from predicted in Enumerable.Range(0, Classes)
        where actual != predicted && confusion[actual, predicted] > 0
        select (actual, predicted);

    double Share(int actual, int predicted) =>
        confusion[actual, predicted] / (double)Math.Max(1, Enumerable.Range(0, Classes).Sum(k => confusion[actual, k]));

    IEnumerable<T[]> Cells<T>(Func<int, int, T> cell) =>
        Enumerable.Range(0, Classes).Select(actual => Enumerable.Range(0, Classes).Select(predicted => cell(actual, predicted)).ToArray());
}
