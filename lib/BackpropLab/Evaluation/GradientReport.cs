using BackpropLab.Display;
using BackpropLab.Evaluation;

namespace BackpropLab;

/// <summary>The result of a <see cref="GradientCheck"/>: a row for each parameter.</summary>
public sealed class GradientReport : Renderable
{
    internal GradientReport(IReadOnlyList<GradientCheckRow> rows) => Rows = rows;

    /// <summary>The parameters, in the order W1, b1, W2, ...</summary>
    public IReadOnlyList<GradientCheckRow> Rows { get; }

    /// <summary>Whether every parameter's gradient was checked and agrees, kinks aside.</summary>
    public bool Passed => Rows.All(row => row.Verdict is GradientVerdict.Agrees or GradientVerdict.AgreesBesideKinks);

    /// <summary>The largest relative error of all; NaN if a shape differs or a parameter could not be checked.</summary>
    public double RelativeError => Rows.Any(row => double.IsNaN(row.RelativeError)) ? double.NaN : Rows.Max(row => row.RelativeError);

    /// <summary>A line for each parameter.</summary>
    public override string ToString() => string.Join('\n', Rows);

    internal override void WriteHtml(HtmlOutput html)
    {
        GradientComparison.Table(Rows, "numeric", Title).WriteHtml(html);
        foreach (var kink in Rows.SelectMany(row => row.Kinks))
            html.Add($"<p>{HtmlOutput.Encode(kink)}</p>");
    }

    string Title => Passed ? "Gradient check: analytic and numeric gradients agree"
        : Rows.Any(row => row.Verdict is GradientVerdict.Differs or GradientVerdict.ShapeDiffers) ? "Gradient check: not all gradients agree"
        : "Gradient check: not all gradients could be checked";
}
