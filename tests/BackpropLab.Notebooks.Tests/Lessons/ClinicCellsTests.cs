using System.Globalization;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>
/// The cases that lessons name by number: a case that is added renumbers those behind it. No program of a case runs for the
/// lines; for what a lesson says of gradients one does.
/// </summary>
public partial class ClinicCellsTests
{
    public static TheoryData<string, int, int> Lines => [.. LessonRulesTests.Lessons.SelectMany(lesson =>
        Cells(lesson.Data).SelectMany(cell => Line().Matches(cell)).Select(match => (lesson.Data, Number(match.Groups[1]), Number(match.Groups[2]))))];

    [Fact]
    public void Five_lessons_have_two_cases_and_more_and_each_is_shown_has_its_line_named_and_is_mended_there()
    {
        var lessons = LessonRulesTests.Lessons.Select(lesson => lesson.Data).Where(lesson => Cases(lesson).Length > 0).ToArray();

        Assert.Equal(["03", "05", "07", "09", "12"], lessons.Select(lesson => lesson[..2]));
        Assert.All(lessons, lesson =>
        {
            var cells = Cells(lesson);
            Assert.InRange(Cases(lesson).Length, 2, 6);
            Assert.Equal(Cases(lesson), cells.SelectMany(cell => Shown().Matches(cell)).Select(match => Number(match.Groups[1])).Take(Cases(lesson).Length));
            Assert.Equal(
                cells.SelectMany(cell => Line().Matches(cell)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)),
                cells.SelectMany(cell => Mend().Matches(cell)).Select(match => (match.Groups[1].Value, match.Groups[2].Value)));
        });
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void The_line_that_a_lesson_names_is_the_wrong_one(string lesson, int number, int line)
    {
        var card = Clinic.Line(number, line).ToString();
        Assert.True(card.StartsWith(FormattableString.Invariant($"✓ Case {number} ("), StringComparison.Ordinal), $"{lesson}: {card}");
    }

    [Theory]
    [InlineData("## 12.5 Two easy ones", "easy", 2)]
    [InlineData("## 12.6 Three in between", "medium", 3)]
    [InlineData("## 12.7 A hard one", "hard", 1)]
    public void The_cases_of_a_section_are_as_hard_as_its_title_says(string title, string level, int count)
    {
        var section = File.ReadAllText(Source("12-the-clinic.dib")).Split(title)[1].Split("\n## ")[0];
        int[] cases = [.. Shown().Matches(section).Select(match => Number(match.Groups[1]))];

        Assert.Equal(count, cases.Length);
        Assert.All(cases, number => Assert.Contains($"({level})", Clinic.Line(number, 0).ToString()));
    }

    [Theory]
    [InlineData("03-mlp-backprop.dib", 0, "the table of gradients has a good deal to say about it", "The gradients of W1 and b1 differ from nudges")]
    [InlineData("03-mlp-backprop.dib", 1, "The second one is harder: it nearly works", "The gradients of W2 differ from nudges")]
    [InlineData("05-tanh-vs-relu.dib", 0, "one whose units tell you what has happened to them", "All gradients agree with nudges")]
    [InlineData("05-tanh-vs-relu.dib", 1, "one whose gradients do", "The gradients of W1 and b1 differ from nudges")]
    [InlineData("09-digits.dib", 0, "in the first, the figures shout", "All gradients agree with nudges")]
    [InlineData("09-digits.dib", 1, "in the second, one gradient says it", "The gradients of W2 differ from nudges")]
    [InlineData("12-the-clinic.dib", 5, "All gradients agree, and every shape fits", "All gradients agree with nudges")]
    public void The_gradients_of_a_case_are_what_its_lesson_says_of_them(string lesson, int place, string sentence, string hint)
    {
        Assert.Contains(sentence, File.ReadAllText(Source(lesson)));
        Assert.Contains(hint, Clinic.Hint(Cases(lesson)[place]).ToString());
    }

    static string Source(string lesson) => Path.Combine(Repository.Notebooks, "source", lesson);

    static string[] Cells(string lesson) => [.. DibDocument.Load(Source(lesson)).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Source)];

    /// <summary>The cases whose line a lesson names, in its order.</summary>
    static int[] Cases(string lesson) => [.. Cells(lesson).SelectMany(cell => Line().Matches(cell)).Select(match => Number(match.Groups[1]))];

    static int Number(Group digits) => int.Parse(digits.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"Clinic\.Case\((\d+)\)")]
    private static partial Regex Shown();

    [GeneratedRegex(@"Clinic\.Line\((\d+), (\d+)\)")]
    private static partial Regex Line();

    [GeneratedRegex(@"Clinic\.Mend\((\d+), (\d+), ")]
    private static partial Regex Mend();
}
