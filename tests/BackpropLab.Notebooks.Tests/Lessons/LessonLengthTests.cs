using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks.Tests.Lessons;

/// <summary>
/// How much C# a lesson has beside what its student writes: the lines that are not empty, comments and all, of every C#
/// cell of the teacher's edition save those of an exercise: a function to fill in, which holds "BEGIN SOLUTION", and a cell
/// that is one check, one answer, one prediction or its outcome, that measures an open task, or that is one call of the clinic,
/// of which a mended line may be written on several. The lines that load the library and use an exercise count.
/// </summary>
public partial class LessonLengthTests
{
    const int Most = 120;

    public static TheoryData<string> Lessons => LessonRulesTests.LessonsAndExperiments;

    [Theory]
    [MemberData(nameof(Lessons))]
    public void A_lesson_has_few_lines_of_code_beside_its_exercises(string name)
    {
        var lines = DibDocument.Load(Path.Combine(Repository.Notebooks, "source", name)).Cells
            .Where(cell => cell.IsCSharp && !cell.Source.Contains("BEGIN SOLUTION") && !AsksAnExercise().IsMatch(cell.Source))
            .Sum(cell => cell.Source.Split('\n').Count(line => !string.IsNullOrWhiteSpace(line)));

        Assert.InRange(lines, 1, Most);
    }

    [GeneratedRegex(@"^\s*(Exercise\.((Check|Answer|Predict|Outcome)\([^\n]*\)|Reach\(.*\))|Clinic\.\w+\([^;]*\))\s*$", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex AsksAnExercise();
}
