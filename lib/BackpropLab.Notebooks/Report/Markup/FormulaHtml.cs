using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks;

/// <summary>A formula of a page, set by the browser. What cannot be read as one is its TeX as code, which says why when it is pointed at.</summary>
static class FormulaHtml
{
    /// <summary>A formula in a line of text.</summary>
    public static string Inline(string tex) => Set(tex, MathMl.Inline);

    /// <summary>What a box for a formula of its own holds.</summary>
    public static string Displayed(string tex) => Set(tex, formula => string.Concat(MathMl.Displayed(formula)));

    static string Set(string tex, Func<Formula, string> write)
    {
        try
        {
            return write(TexParser.Parse(tex));
        }
        catch (TexException e)
        {
            return $"""<code class="nb-tex" title="{Html.Encode(e.Message)}">{Html.Encode(tex.Trim())}</code>""";
        }
    }
}
