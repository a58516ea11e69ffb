namespace BackpropLab;

/// <summary>One parameter's analytic gradient beside the numeric one, at the element where they differ most.</summary>
/// <param name="Name">The parameter, such as W1.</param>
/// <param name="ExpectedShape">The parameter's shape.</param>
/// <param name="Shape">The analytic gradient's shape.</param>
/// <param name="Row">The row of the element with the largest relative error; -1 where nothing was compared.</param>
/// <param name="Column">The column of that element; -1 where nothing was compared.</param>
/// <param name="Analytic">The analytic gradient there; NaN where nothing was compared.</param>
/// <param name="Numeric">The numeric gradient there; NaN where nothing was compared.</param>
/// <param name="RelativeError">The largest relative error of all elements beside kinks; NaN where nothing was compared.</param>
/// <param name="Kinks">Sentences that name the elements at which the difference quotient means nothing.</param>
/// <param name="Verdict">What it comes to.</param>
public sealed record GradientCheckRow(
    string Name,
    (int Rows, int Columns) ExpectedShape,
    (int Rows, int Columns) Shape,
    int Row,
    int Column,
    double Analytic,
    double Numeric,
    double RelativeError,
    IReadOnlyList<string> Kinks,
    GradientVerdict Verdict)
{
    /// <summary>One line, such as <c>W1 (2, 8)   agrees   relative error 3.1E-010 at [0, 3]: analytic 0.012, numeric 0.012</c>.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"{Name} {ExpectedShape}   {Text}")
        + (Row < 0 ? "" : FormattableString.Invariant($"   relative error {RelativeError:E1} at [{Row}, {Column}]: analytic {Analytic:G9}, numeric {Numeric:G9}"))
        + string.Concat(Kinks.Select(kink => "\n    " + kink));

    string Text => Verdict switch
    {
        GradientVerdict.ShapeDiffers => FormattableString.Invariant($"shape differs: the gradient is {Shape}"),
        GradientVerdict.Agrees => "agrees",
        GradientVerdict.Differs => "differs",
        GradientVerdict.NotChecked => "not checked: every element is at a kink, so change the parameters or the samples a little",
        _ => "agrees beside kinks",
    };
}
