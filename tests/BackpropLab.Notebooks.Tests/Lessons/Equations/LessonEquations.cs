using BackpropLab.Notebooks.Formulas;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace BackpropLab.Notebooks.Tests.Lessons.Equations;

/// <summary>The displayed formulas of lessons 2 to 8, each with the heading that it stands below.</summary>
static class LessonEquations
{
    static readonly string[] lessons = ["02", "03", "04", "05", "06", "07", "08"];

    /// <summary>Lesson, heading and TeX of each.</summary>
    public static TheoryData<string, string, string> Displayed
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var (lesson, heading, tex) in lessons.SelectMany(In))
                data.Add(lesson, heading, tex);
            return data;
        }
    }

    public static IEnumerable<(string Lesson, string Heading, string Tex)> In(string lesson)
    {
        var heading = "";
        var names = LessonRulesTests.LessonsAndExperiments.Select(row => row.Data).Where(name => name.StartsWith(lesson, StringComparison.Ordinal));
        foreach (var cell in names.SelectMany(name => DibDocument.Load(Path.Combine(Repository.Notebooks, name)).Cells).Where(cell => cell.IsMarkdown))
        {
            foreach (var block in Markdown.Parse(cell.Source, MarkdownHtml.Pipeline).Descendants())
            {
                if (block is HeadingBlock titled)
                    heading = cell.Source.Substring(titled.Span.Start, titled.Span.Length).TrimStart('#', ' ');
                else if (block is MathBlock formula)
                    yield return (lesson, heading, formula.Lines.ToString());
            }
        }
    }

    public static IReadOnlyList<Equation> Of(string tex) => Equation.In(TexParser.Parse(tex));
}
