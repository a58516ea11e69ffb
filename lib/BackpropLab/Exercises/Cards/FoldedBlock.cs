using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>What is seen by who unfolds it; as text it stands below a line.</summary>
/// <param name="Summary">What unfolding shows.</param>
/// <param name="Blocks">What is folded.</param>
sealed record FoldedBlock(string Summary, IReadOnlyList<CardBlock> Blocks) : CardBlock
{
    public override void WriteHtml(HtmlOutput html)
    {
        html.Add($"<details>\n<summary>{HtmlOutput.Encode(Summary)}</summary>\n");
        foreach (var block in Blocks)
            block.WriteHtml(html);
        html.Add("</details>\n");
    }

    public override string ToString() => string.Join('\n', [$"{Summary}:", new string('-', Summary.Length + 1), .. Blocks.Select(block => block.ToString())]);
}
