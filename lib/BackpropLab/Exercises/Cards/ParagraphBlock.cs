using System.Text.RegularExpressions;
using BackpropLab.Display;

namespace BackpropLab.Exercises;

/// <summary>A paragraph; what stands between backticks is code, what stands between asterisks is emphasised.</summary>
sealed partial record ParagraphBlock(string Text) : CardBlock
{
    public override void WriteHtml(HtmlOutput html) => html.Add($"<p>{Inline(Text)}</p>\n");

    public override string ToString() => Text;

    /// <summary>A paragraph for a text that there may be, such as a note.</summary>
    public static IEnumerable<CardBlock> For(string? text) => text is null ? [] : [new ParagraphBlock(text)];

    public static string Inline(string text) => MarkedPattern().Replace(
        HtmlOutput.Encode(text),
        match => match.Groups["code"] is { Success: true } code ? $"<code>{code}</code>" : $"<em>{match.Groups["stressed"]}</em>");

    /// <summary>A text without its marks, for where there is neither code nor emphasis.</summary>
    public static string Unmarked(string text) => MarkedPattern().Replace(text, match => match.Groups["code"] is { Success: true } code ? code.Value : match.Groups["stressed"].Value);

    // A product has blanks around its asterisk, or letters: neither is a mark.
    [GeneratedRegex(@"`(?<code>[^`]+)`|(?<![\w*])\*(?<stressed>\w[\w -]*(?<=\w))\*(?![\w*])")]
    private static partial Regex MarkedPattern();
}
