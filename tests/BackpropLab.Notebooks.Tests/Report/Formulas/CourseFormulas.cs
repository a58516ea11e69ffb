using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

/// <summary>The formulas of the course: of what students open and of the teacher's editions.</summary>
static class CourseFormulas
{
    /// <summary>The notebooks, by their path from <c>notebooks/</c>.</summary>
    public static TheoryData<string> Notebooks => [.. Directory
        .GetFiles(Repository.Notebooks, "*.dib", SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Repository.Notebooks, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal)];

    /// <summary>The TeX of every formula, each once.</summary>
    public static TheoryData<string> All => [.. Notebooks.SelectMany(name => In((string)name)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The TeX of every formula of a notebook, in order.</summary>
    public static IEnumerable<string> In(string notebook) => DibDocument.Load(Path.Combine(Repository.Notebooks, notebook)).Cells
        .Where(cell => cell.IsMarkdown)
        .SelectMany(cell => Markdown.Parse(cell.Source, MarkdownHtml.Pipeline).Descendants())
        .Select(part => part switch
        {
            MathInline formula => formula.Content.ToString(),
            MathBlock formula => formula.Lines.ToString(),
            _ => null,
        })
        .OfType<string>();
}
