namespace BackpropLab.Kernel;

/// <summary>Markup that is shown as it is; what <c>HTML("...")</c> gives.</summary>
/// <param name="Html">The markup.</param>
public sealed record HtmlFragment(string Html)
{
    /// <summary>The markup.</summary>
    public override string ToString() => Html;
}
