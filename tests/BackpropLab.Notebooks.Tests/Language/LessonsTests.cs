namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>No cell of any lesson is underlined before somebody has written something wrong.</summary>
public class LessonsTests
{
    /// <summary>Both editions.</summary>
    public static TheoryData<string> Lessons =>
        [.. new[] { "", "source" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Notebooks, folder), "*.dib").Order().Select(path => Path.Combine(folder, Path.GetFileName(path))))];

    [Theory]
    [InlineData("02-logistic-baseline.dib")]
    [InlineData("12-the-clinic.dib")]
    public Task No_cell_of_a_short_lesson_and_of_one_full_of_exercises_has_a_mistake(string lesson) => NoMistakeAsync(lesson);

    /// <summary>Takes 20 seconds of a core for either edition, so it runs when it is asked for: <c>-explicit only</c>.</summary>
    [Theory(Explicit = true)]
    [MemberData(nameof(Lessons))]
    public Task No_cell_of_any_lesson_has_a_mistake(string lesson) => NoMistakeAsync(lesson);

    static async Task NoMistakeAsync(string lesson)
    {
        // A teacher's edition lies one folder deeper.
        string[] cells = [.. DibDocument.Load(Path.Combine(Repository.Notebooks, lesson)).Cells.Where(cell => cell.IsCSharp)
            .Select(cell => cell.Source.Replace("#r \"../../lib/", "#r \"../lib/", StringComparison.Ordinal))];
        Assert.NotEmpty(cells);
        for (var i = 0; i < cells.Length; i++)
        {
            var found = (await Help.DiagnosticsAsync(cells[i], cells[..i])).Where(diagnostic => diagnostic.Severity == "error");
            Assert.True(!found.Any(), $"{cells[i]}\n{string.Join('\n', found)}");
        }
    }
}
