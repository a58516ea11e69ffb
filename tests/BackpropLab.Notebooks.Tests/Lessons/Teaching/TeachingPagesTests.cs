using System.Text.RegularExpressions;
using BackpropLab.Exercises;
using BackpropLab.Lessons;
using BackpropLab.Notebooks.Tests.Lessons.Times;

namespace BackpropLab.Notebooks.Tests.Lessons.Teaching;

/// <summary>What the pages for who teaches say of the lessons, held to the lessons.</summary>
public partial class TeachingPagesTests
{
    static readonly IReadOnlyList<FunctionExercise> exercises = [.. new MlpCourse().Lessons.SelectMany(lesson => lesson.Exercises)];

    static readonly IReadOnlySet<string> ids = new MlpCourse().Lessons.SelectMany(lesson => lesson.Ids).ToHashSet();

    public static TheoryData<string> Lessons => LessonRulesTests.Lessons;

    public static TheoryData<string> Pages => [.. Directory.GetFiles(TeachingPage.Folder, "*.md").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_page_says_what_one_needs_the_next_morning(string lesson) => Assert.Equal(
        ["Before they come", "Minutes", "To begin with", "Ask before you run", "On the board", "What goes wrong", "What to skip", "To end with"],
        TeachingPage.Of(lesson).Headings);

    [Theory]
    [MemberData(nameof(Lessons))]
    public void The_minutes_of_a_page_add_up(string lesson)
    {
        var page = TeachingPage.Of(lesson);
        Assert.Contains("\n| Section | 50 | 90 | 180 |\n", page.Text);
        Assert.Equal([50, 90, 180], Enumerable.Range(0, 3).Select(column => page.Plan.Sum(row => row.Minutes[column])));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void The_minutes_of_a_page_are_those_of_its_lesson_s_sections_in_their_order(string lesson)
    {
        var numbers = LessonClock.Of(lesson).Sections.Where(section => section.Level == 2 && char.IsDigit(section.Heading[0])).Select(section => section.Heading.Split(' ')[0]);
        string[] expected = ["Opening", .. numbers, "Closing"];
        string[] planned = [.. TeachingPage.Of(lesson).Plan.Select(row => row.Section).Where(section => section != "Break")];
        Assert.True(expected.SequenceEqual(planned), $"docs/teaching/{lesson[..2]}.md plans {string.Join(", ", planned)}, and {lesson} has {string.Join(", ", expected)}. "
            + "A row such as \"| 3.10 | 0 | 0 | 0 |\" leaves a section out.");
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void What_goes_wrong_is_shown_by_a_sentence_of_the_course(string lesson)
    {
        var mistakes = TeachingPage.Of(lesson).GoesWrong;
        Assert.True(mistakes.Count >= 5, $"The page of {lesson} quotes {mistakes.Count} sentences.");
        Assert.All(mistakes, mistake => Assert.Contains(mistake.Sentence, exercises.Single(exercise => exercise.Id == mistake.Exercise).Misconceptions.Select(misconception => misconception.Sentence)));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void What_a_page_speaks_of_is_in_the_course(string lesson) => Assert.Empty(TeachingPage.Of(lesson).Ids.Except(ids));

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_of_a_page_leads_to_a_file(string page)
    {
        foreach (Match link in Link().Matches(File.ReadAllText(Path.Combine(TeachingPage.Folder, page))))
            Assert.True(File.Exists(Path.GetFullPath(Path.Combine(TeachingPage.Folder, link.Groups["file"].Value))), $"{page} links to {link.Groups["file"].Value}, which is not there.");
    }

    [GeneratedRegex(@"\]\((?<file>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
