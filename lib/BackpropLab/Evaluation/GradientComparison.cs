using System.Globalization;
using BackpropLab.Display;

namespace BackpropLab.Evaluation;

/// <summary>Gradients side by side, for each parameter at the element where they differ most.</summary>
static class GradientComparison
{
    public static Table Table(IReadOnlyList<GradientCheckRow> rows, string reference, string title) => new(title, new DataTable(
        [
            TableColumn.Text("parameter", rows.Select(row => row.Name)),
            TableColumn.Text("shape", rows.Select(row => $"({row.ExpectedShape.Rows}, {row.ExpectedShape.Columns})")),
            TableColumn.Text("element", rows.Select(row => row.Row < 0 ? "–" : $"[{row.Row}, {row.Column}]")),
            new("analytic", [.. rows.Select(row => Digits(row.Analytic))], IsNumeric: true),
            new(reference, [.. rows.Select(row => Digits(row.Numeric))], IsNumeric: true),
            new("relative error", [.. rows.Select(row => ErrorText(row.RelativeError))], IsNumeric: true),
            TableColumn.Text("verdict", rows.Select(VerdictText)),
        ],
        Note: null,
        [.. Enumerable.Range(0, rows.Count).Where(i => rows[i].Verdict is not (GradientVerdict.Agrees or GradientVerdict.AgreesBesideKinks))]));

    static string VerdictText(GradientCheckRow row) => row.Verdict switch
    {
        GradientVerdict.Agrees => "✓ agrees",
        GradientVerdict.AgreesBesideKinks => $"✓ agrees beside {row.Kinks.Count} {(row.Kinks.Count == 1 ? "kink" : "kinks")}",
        GradientVerdict.ShapeDiffers => $"✗ the shape is ({row.Shape.Rows}, {row.Shape.Columns})",
        GradientVerdict.NotChecked => "– not checked",
        _ => "✗ differs",
    };

    // Two numbers that agree are to be seen to agree: more digits than in other tables.
    static string Digits(double value) => double.IsNaN(value) ? "–" : value.ToString("G8", CultureInfo.InvariantCulture);

    static string ErrorText(double error) => double.IsNaN(error) ? "–" : error.ToString("0.0e+0", CultureInfo.InvariantCulture);
}
