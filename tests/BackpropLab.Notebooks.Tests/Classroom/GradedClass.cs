using BackpropLab.Classroom;

namespace BackpropLab.Notebooks.Tests.Classroom;

/// <summary>
/// A class of honest, odd and hostile submissions, graded once. All hundred with <c>LAB_EVERY_SUBMISSION=1</c>, else those that
/// stand for the others of their kind.
/// </summary>
public sealed class GradedClass : IAsyncLifetime
{
    readonly TemporaryFolder folder = new();

    internal static IReadOnlyList<Handed> Submissions { get; } = [.. HonestSubmissions.All().Concat(HostileSubmissions.All()).Where(handed => handed.IsQuick || Environment.GetEnvironmentVariable("LAB_EVERY_SUBMISSION") == "1")];

    internal IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Rows { get; private set; } = null!;

    internal string Output => Path.Combine(folder.Path, "grades");

    internal GradingSummary Summary { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        foreach (var handed in Submissions)
        {
            var student = Directory.CreateDirectory(Path.Combine(folder.Path, "submissions", handed.Name)).FullName;
            foreach (var (path, content) in handed.Files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(student, path))!);
                await File.WriteAllBytesAsync(Path.Combine(student, path), content);
            }
        }

        await File.WriteAllTextAsync(Path.Combine(folder.Path, "roster.csv"), "student\nas the teacher\nnobody\n");
        Summary = await GradeAsync(Output);
        var table = Csv.Parse(await File.ReadAllTextAsync(Path.Combine(Output, "grades.csv")));
        Rows = table.Skip(1).ToDictionary(row => row[0], row => (IReadOnlyDictionary<string, string>)table[0].Zip(row).ToDictionary(pair => pair.First, pair => pair.Second));
    }

    internal Task<GradingSummary> GradeAsync(string output) => Grader.GradeAsync(new()
    {
        Submissions = Path.Combine(folder.Path, "submissions"),
        Lessons = [3],
        Notebooks = [Path.Combine(Repository.Notebooks, "03-mlp-backprop.dib")],
        Roster = Path.Combine(folder.Path, "roster.csv"),
        Output = output,
        Seed = 12345,
        Jobs = 2,
    });

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
