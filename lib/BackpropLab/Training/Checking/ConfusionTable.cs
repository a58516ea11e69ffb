using System.Globalization;
using System.Text;

namespace BackpropLab;

/// <summary>A confusion matrix as text in columns.</summary>
static class ConfusionTable
{
    public static string Of(ConfusionMatrix confusion)
    {
        var classes = Enumerable.Range(0, confusion.ClassNames.Count).ToArray();
        string[][] rows =
        [
            ["true \\ predicted", .. confusion.ClassNames, "recall"],
            .. classes.Select(actual => (string[])
                [confusion.ClassNames[actual], .. classes.Select(predicted => Text(confusion[actual, predicted])), Share(confusion.Recall(actual))]),
            ["precision", .. classes.Select(k => Share(confusion.Precision(k))), Share(confusion.Accuracy)],
        ];
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var row in rows)
            text.AppendJoin("  ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[0]) : cell.PadLeft(widths[column]))).Append('\n');
        return text.ToString().TrimEnd('\n');
    }

    static string Text(int count) => count.ToString(CultureInfo.InvariantCulture);

    static string Share(double share) => double.IsNaN(share) ? "–" : share.ToString("F3", CultureInfo.InvariantCulture);
}
