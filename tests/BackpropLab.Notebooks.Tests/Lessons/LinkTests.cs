using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

public partial class LinkTests
{
    public static TheoryData<string> Notebooks => Run.CourseTests.Notebooks;

    public static TheoryData<string> Experiments => [.. LessonRulesTests.LessonsAndExperiments.Select(row => row.Data).Where(LessonRulesTests.IsOfExperiments)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public void Every_link_to_another_notebook_leads_to_one_of_its_headings(string name)
    {
        foreach (var cell in Open(name).Cells.Where(cell => cell.IsMarkdown))
        {
            foreach (Match link in LinkToNotebook().Matches(cell.Source))
            {
                var (file, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
                Assert.True(File.Exists(Path.Combine(Repository.Notebooks, file)), $"{name} links to {file}, which is not there.");
                if (heading.Length > 0)
                    Assert.Contains(heading, Outline.Of(Open(file).Cells).Entries.Select(entry => entry.Id));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Experiments))]
    public void A_lesson_and_its_experiments_lead_to_each_other_and_number_their_sections_alike(string name)
    {
        var (lesson, goneOnWith) = (LessonRulesTests.LessonOf(name), Sections(name));

        Assert.Contains($"]({lesson})", File.ReadAllText(Path.Combine(Repository.Notebooks, name)));
        Assert.NotEmpty(goneOnWith);
        Assert.Equal(Sections(lesson).Where(goneOnWith.Contains), goneOnWith);
        Assert.All(goneOnWith, number => Assert.Contains($"xperiment {number}]({name}#{number.Replace(".", "", StringComparison.Ordinal)}-", File.ReadAllText(Path.Combine(Repository.Notebooks, lesson))));
    }

    /// <summary>The numbers of a notebook's sections, such as 7.6, in order.</summary>
    static string[] Sections(string name) => [.. Open(name).Cells.Where(cell => cell.IsMarkdown).SelectMany(cell => SectionNumber().Matches(cell.Source)).Select(heading => heading.Groups["number"].Value)];

    static DibDocument Open(string name) => DibDocument.Load(Path.Combine(Repository.Notebooks, name));

    [GeneratedRegex(@"\]\((?<file>[^)#\s:]+\.dib)(#(?<heading>[^)\s]+))?\)")]
    private static partial Regex LinkToNotebook();

    [GeneratedRegex(@"^## (?<number>\d+\.\d+) ", RegexOptions.Multiline)]
    private static partial Regex SectionNumber();
}
