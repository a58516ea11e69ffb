using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks;

/// <summary>A formula of a page, set by the browser. What cannot be read as a formula shows its TeX as code.</summary>
internal static class FormulaHtml
{
    /// <summary>A formula in a line of text.</summary>
    public static string Inline(string tex)
    {
        try
        {
            return MathMl.Inline(TexParser.Parse(tex));
        }
        catch (TexException)
        {
            return Code(tex);
        }
    }

    /// <summary>What a box for a formula of its own holds.</summary>
    public static string Displayed(string tex)
    {
        try
        {
            return string.Concat(MathMl.Displayed(TexParser.Parse(tex)));
        }
        catch (TexException)
        {
            return Code(tex);
        }
    }

    static string Code(string tex) => $"""<code class="nb-tex">{Html.Encode(tex.Trim())}</code>""";
}
