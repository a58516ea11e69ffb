using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackpropLab.Notebooks;

/// <summary>Writes a formula that stands in lines of its own.</summary>
sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine();
        renderer.WriteLine($"""<div class="nb-formula">{FormulaHtml.Displayed(formula.Lines.ToString())}</div>""");
    }
}
