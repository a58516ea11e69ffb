using Markdig.Syntax;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>The table of lesson 6 that has one program in PyTorch and in C#, and what the lesson says that PyTorch prints.</summary>
static class SideBySide
{
    public const string Notebook = "06-autograd-comparison.dib";

    /// <summary>The left column, from top to bottom.</summary>
    public static IReadOnlyList<string> Python => Blocks("python");

    /// <summary>The right column, from top to bottom.</summary>
    public static IReadOnlyList<string> CSharp => Blocks("csharp");

    /// <summary>What the left column prints: the losses and how many are right, then ten rows.</summary>
    public static IReadOnlyList<string> Printed => Blocks("text");

    /// <summary>The Markdown cell that is the table.</summary>
    public static string Table => Texts.Single(text => text.StartsWith("<table>", StringComparison.Ordinal));

    public static IEnumerable<string> Texts =>
        DibDocument.Load(Path.Combine(Repository.Notebooks, Notebook)).Cells.Where(cell => cell.IsMarkdown).Select(cell => cell.Source);

    static IReadOnlyList<string> Blocks(string language) =>
    [
        .. Texts.SelectMany(text => Markdig.Markdown.Parse(text).Descendants<FencedCodeBlock>())
            .Where(block => block.Info == language).Select(block => block.Lines.ToString()),
    ];
}
