using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace BackpropLab.Notebooks;

/// <summary>Writes code in a text: C# highlighted as in a code cell, anything else as it is.</summary>
sealed class HighlightedCodeRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock block)
    {
        renderer.EnsureLine();
        renderer.WriteLine(CodeHtml.Render(block.Lines.ToString(), (block as FencedCodeBlock)?.Info ?? ""));
    }
}
