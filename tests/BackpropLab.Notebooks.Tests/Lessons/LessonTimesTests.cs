using System.Globalization;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>How long the map says that the course takes, held to what its lessons say.</summary>
public partial class LessonTimesTests
{
    [Fact]
    public void The_map_adds_up_the_times_of_the_lessons()
    {
        var minutes = LessonRulesTests.Lessons.Select(lesson => Minutes().Match(Text(lesson.Data)).Groups["minutes"].Value)
            .Sum(number => int.Parse(number, CultureInfo.InvariantCulture));

        Assert.Equal(13, Math.Round(minutes / 60.0));
        Assert.Contains("about thirteen hours", Text("00-course-map.dib"));
    }

    static string Text(string notebook) => File.ReadAllText(Path.Combine(Repository.Notebooks, notebook));

    [GeneratedRegex(@"^\*Time\*: (?<minutes>\d+) minutes", RegexOptions.Multiline)]
    private static partial Regex Minutes();
}
