using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>Lines that each begin with their own mark: the letter of a choice, the number of a hint.</summary>
sealed record ListBlock(IReadOnlyList<(string Mark, string Text)> Items) : CardBlock
{
    public override void WriteHtml(HtmlOutput html)
    {
        html.Add("<ul class=\"bl-lettered\">\n");
        foreach (var (mark, text) in Items)
            html.Add($"<li><strong>{HtmlOutput.Encode(mark)}</strong> {ParagraphBlock.Inline(text)}</li>\n");
        html.Add("</ul>\n");
    }

    public override string ToString() => string.Join('\n', Items.Select(item => $"  {item.Mark} {item.Text}"));
}
