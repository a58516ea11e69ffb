using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackpropLab.Notebooks;

/// <summary>Writes a formula that stands in a text; as plain text it is TeX.</summary>
sealed class FormulaRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        var tex = formula.Content.ToString();
        renderer.Write(
            !renderer.EnableHtmlForInline ? tex
            : formula.DelimiterCount > 1 ? $"""<span class="nb-formula">{FormulaHtml.Displayed(tex)}</span>"""
            : FormulaHtml.Inline(tex));
    }
}
