using System.Xml.Linq;
using BackpropLab.Notebooks.Formulas;

namespace BackpropLab.Notebooks.Tests.Report.Formulas;

public sealed class LessonFormulasTests
{
    public static TheoryData<string> All => CourseFormulas.All;

    public static TheoryData<string> Notebooks => CourseFormulas.Notebooks;

    [Theory]
    [MemberData(nameof(All))]
    public void A_formula_of_the_lessons_is_well_formed_MathML_that_says_all_that_its_TeX_says(string tex)
    {
        var inline = XElement.Parse(MathMl.Inline(TexParser.Parse(tex)));
        var pieces = MathMl.Displayed(TexParser.Parse(tex)).Select(XElement.Parse).ToList();

        Assert.All(pieces.Append(inline).DescendantsAndSelf(), element => Assert.True(MathMlCore.IsValid(element), element.ToString()));
        Assert.Equal(Characters(inline.Value), Characters(string.Concat(pieces.Select(piece => piece.Value))));
        Assert.Equal(WrittenIn(tex), Written(inline.Value));
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void No_formula_of_a_notebook_shows_as_TeX(string notebook)
    {
        var cells = DibDocument.Load(Path.Combine(Repository.Notebooks, notebook)).Cells.Where(cell => cell.IsMarkdown);

        var page = string.Concat(cells.Select(cell => MarkdownHtml.Render(cell.Source, [], links: null)));

        Assert.DoesNotContain("nb-tex", page);
        Assert.Equal(CourseFormulas.In(notebook).Any(), page.Contains("<math"));
    }

    [Fact]
    public void The_lessons_have_some_hundreds_of_formulas() => Assert.InRange(CourseFormulas.All.Count, 300, 3000);

    static string Characters(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    /// <summary>The Latin letters and digits that TeX shows, sorted: TeX may name what is above first, MathML never does.</summary>
    static string WrittenIn(string tex) => Written(MathMlCore.WithoutCommands(tex));

    static string Written(string text) => string.Concat(text
        .Replace("ℝ", "R").Replace("ℬ", "B").Replace("𝖳", "T")
        .Where(char.IsAsciiLetterOrDigit).Order());
}
