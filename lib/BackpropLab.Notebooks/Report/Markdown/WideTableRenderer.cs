using Markdig.Extensions.Tables;
using Markdig.Renderers;

namespace BackpropLab.Notebooks;

/// <summary>Puts a table into a box of its own, so that a wide one scrolls there and not the page.</summary>
sealed class WideTableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.EnsureLine();
        renderer.WriteLine("""<div class="nb-scroll">""");
        base.Write(renderer, table);
        renderer.WriteLine("</div>");
    }
}
