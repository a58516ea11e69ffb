using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace BackpropLab.Notebooks;

/// <summary>Writes a formula that stands in lines of its own.</summary>
internal sealed class FormulaBlockRenderer : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock formula)
    {
        renderer.EnsureLine();
        renderer.Write("""<div class="math display">""");
        renderer.WriteLeafRawLines(formula, writeEndOfLines: true, escape: true);
        renderer.WriteLine("</div>");
    }
}
