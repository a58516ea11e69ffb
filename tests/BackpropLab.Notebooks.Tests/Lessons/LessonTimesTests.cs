using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Lessons.Times;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>The times that lessons and map name, held to a count of what is in the lessons, and the core path, held to be one.</summary>
public partial class LessonTimesTests
{
    public static TheoryData<string> Lessons => LessonRulesTests.LessonsAndExperiments;

    public static TheoryData<string> CoreLessons => [.. CorePath.Lessons];

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_says_how_long_it_takes(string name)
    {
        var clock = LessonClock.Of(name);
        var time = CorePath.Has(name)
            ? $"*Time*: {clock.Core} minutes for what is marked *Core*, {clock.Whole} in all."
            : $"*Time*: {clock.Whole} minutes, all of them *Further*.";

        Assert.True(Text(name).Contains(time), $"By the count {name} should say \"{time}\"\n{clock}");
    }

    [Theory]
    [MemberData(nameof(CoreLessons))]
    public void The_core_of_a_lesson_fits_into_a_lesson_at_school(string name)
    {
        var clock = LessonClock.Of(name);
        Assert.True(clock.Core <= CorePath.Minutes, $"The core of {name} takes {clock.Core} minutes: mark one more section as *Further*.\n{clock}");
    }

    [Theory]
    [MemberData(nameof(CoreLessons))]
    public void Whoever_skips_the_further_sections_is_told_to_run_their_cells(string name) => Assert.Contains("Run the cells of both.", Text(name));

    [Theory]
    [MemberData(nameof(CoreLessons))]
    public void The_map_names_the_core_sections_of_a_lesson(string name)
    {
        var clock = LessonClock.Of(name);
        var sections = clock.Sections.Where(section => section is { Level: 2, IsCore: true }).Select(section => SectionNumber().Match(section.Heading)).Where(number => number.Success);
        Assert.Contains(FormattableString.Invariant($"| [{name[1]}]({name}) | {string.Join(", ", sections)} | {clock.Core} |"), Text("00-course-map.dib"));
    }

    [Theory]
    [MemberData(nameof(Lessons))]
    public void Every_numbered_section_of_the_core_lessons_is_marked_and_no_other_lesson_s(string name)
    {
        var sections = LessonClock.Of(name).Sections;
        if (CorePath.Has(name))
            Assert.DoesNotContain(sections, section => section.Level == 2 && char.IsDigit(section.Heading[0]) && section.Mark is null);
        else
            Assert.All(sections, section => Assert.Null(section.Mark));
    }

    [Theory]
    [MemberData(nameof(CoreLessons))]
    public void A_core_section_sends_nobody_back_to_a_further_one(string name)
    {
        var skipped = CorePath.Lessons.TakeWhile(lesson => lesson != name).SelectMany(lesson => Skipped(LessonClock.Of(lesson).Sections)).ToList();
        var sections = LessonClock.Of(name).Sections;
        for (var i = 0; i < sections.Count; i++)
        {
            var before = skipped.Concat(Skipped(sections.Take(i)));
            if (sections[i].IsCore)
                Assert.Empty(Ids(Named(), sections[i].Text).Intersect(before).Select(id => $"{sections[i].Heading} needs {id}"));
        }
    }

    [Fact]
    public void The_map_adds_up_the_times_of_the_lessons()
    {
        var hours = Math.Round(LessonRulesTests.LessonsAndExperiments.Sum(lesson => LessonClock.Of(lesson.Data).Whole) / 60.0);

        Assert.Contains(FormattableString.Invariant($"about {hours} hours"), Text("00-course-map.dib"));
        Assert.Contains($"six lessons of at most {CorePath.Minutes} minutes, {CorePath.Lessons.Sum(lesson => LessonClock.Of(lesson).Core)} minutes in all", Text("00-course-map.dib"));
    }

    /// <summary>The sections, exercises and derivations that somebody on the core path has not read.</summary>
    static IEnumerable<string> Skipped(IEnumerable<TimedSection> sections) => sections.Where(section => !section.IsCore)
        .SelectMany(section => SectionNumber().Matches(section.Heading).Select(number => $"section {number.Value}").Concat(Ids(Asked(), section.Heading + "\n" + section.Text)));

    static IEnumerable<string> Ids(Regex what, string text) =>
        what.Matches(text).Select(match => $"{(match.Groups["task"].Success ? "task" : "section")} {match.Groups["id"].Value}");

    static string Text(string notebook) => File.ReadAllText(Path.Combine(Repository.Notebooks, "source", notebook));

    [GeneratedRegex(@"^\d+\.\d+")]
    private static partial Regex SectionNumber();

    [GeneratedRegex(@"(?<task>^|\*\*)(Exercise|Exercises|Derivation) (?<id>\d+\.D?\d+)")]
    private static partial Regex Asked();

    // "exercise 3.1", "derivation 5.D1", "of section 3.5", "(2.4)", "in 6.3": a number by itself is one that was measured.
    [GeneratedRegex(@"(?:(?<task>[Ee]xercise|[Dd]erivation)|[Ss]ection|\bin|\bof) (?<id>\d+\.D?\d+)\b|\((?<id>\d+\.D?\d+)\)")]
    private static partial Regex Named();
}
