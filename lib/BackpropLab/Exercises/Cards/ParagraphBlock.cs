using System.Text.RegularExpressions;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>A paragraph; what stands between backticks is code.</summary>
sealed partial record ParagraphBlock(string Text) : CardBlock
{
    public override void WriteHtml(HtmlOutput html) => html.Add($"<p>{Inline(Text)}</p>\n");

    public override string ToString() => Text;

    public static string Inline(string text) => CodePattern().Replace(HtmlOutput.Encode(text), "<code>$1</code>");

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex CodePattern();
}
