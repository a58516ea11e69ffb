namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>No cell of any lesson is underlined before somebody has written something wrong.</summary>
public class LessonsTests
{
    public static TheoryData<string> Lessons => [.. Directory.GetFiles(Repository.Notebooks, "*.dib").Select(path => Path.GetFileName(path)).Order()];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task No_cell_of_a_lesson_has_a_mistake(string lesson)
    {
        string[] cells = [.. DibDocument.Load(Path.Combine(Repository.Notebooks, lesson)).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Source)];
        Assert.NotEmpty(cells);
        for (var i = 0; i < cells.Length; i++)
        {
            var found = (await Help.DiagnosticsAsync(cells[i], cells[..i])).Where(diagnostic => diagnostic.Severity == "error");
            Assert.True(!found.Any(), $"{cells[i]}\n{string.Join('\n', found)}");
        }
    }
}
