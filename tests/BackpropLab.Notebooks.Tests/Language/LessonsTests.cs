namespace BackpropLab.Notebooks.Tests.Language;

/// <summary>No cell of any lesson is underlined before somebody has written something wrong.</summary>
public class LessonsTests
{
    const string AskedFor = "LAB_ALL_LESSONS";

    /// <summary>A short lesson and one full of exercises; all in both editions, which take 40 seconds of a core, where they are asked for.</summary>
    public static TheoryData<string> Lessons => Environment.GetEnvironmentVariable(AskedFor) == "1"
        ? [.. new[] { "", "source" }.SelectMany(folder => Directory.GetFiles(Path.Combine(Repository.Notebooks, folder), "*.dib").Order().Select(path => Path.Combine(folder, Path.GetFileName(path))))]
        : ["02-logistic-baseline.dib", "12-the-clinic.dib"];

    [Theory]
    [MemberData(nameof(Lessons))]
    public async Task No_cell_of_a_lesson_has_a_mistake(string lesson)
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
