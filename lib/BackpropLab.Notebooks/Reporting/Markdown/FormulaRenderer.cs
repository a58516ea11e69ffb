using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackpropLab.Notebooks;

/// <summary>Writes a formula as the TeX that the page's script replaces; without the script, the TeX is what one reads.</summary>
internal sealed class FormulaRenderer : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline formula)
    {
        if (!renderer.EnableHtmlForInline)
        {
            renderer.Write(formula.Content);
            return;
        }

        renderer.Write(formula.DelimiterCount > 1 ? """<span class="math display">""" : """<span class="math">""");
        renderer.WriteEscape(formula.Content);
        renderer.Write("</span>");
    }
}
