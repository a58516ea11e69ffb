namespace BackpropLab.Notebooks.Tests.Building;

/// <summary>The lessons of the repository, as teachers edit them and as students open them.</summary>
public class CommittedNotebooks
{
    static readonly string sources = Path.Combine(Repository.Notebooks, "source");

    static string[] Sources => Directory.Exists(sources) ? [.. Directory.GetFiles(sources, "*.dib").Order(StringComparer.Ordinal)] : [];

    [Fact]
    public void Every_lesson_is_current_with_its_source()
    {
        foreach (var source in Sources)
        {
            var student = Path.Combine(Repository.Notebooks, Path.GetFileName(source));
            Assert.True(File.Exists(student), $"{student} is missing: lab build-notebooks writes it.");
            Assert.True(
                StudentEdition.Of(DibDocument.Load(source), source).ToString() == File.ReadAllText(student),
                $"{student} is not what its source gives: lab build-notebooks writes it anew.");
        }
    }

    [Fact]
    public void No_lesson_that_a_student_opens_holds_a_solution()
    {
        foreach (var path in Directory.GetFiles(Repository.Notebooks, "*.dib"))
            Assert.DoesNotContain("SOLUTION", File.ReadAllText(path));
    }

    [Fact]
    public void Every_lesson_with_exercises_has_a_source()
    {
        var names = Sources.Select(path => Path.GetFileName(path)).ToHashSet();
        foreach (var path in Directory.GetFiles(Repository.Notebooks, "*.dib").Where(path => File.ReadAllText(path).Contains("Exercise.Check", StringComparison.Ordinal)))
            Assert.Contains(Path.GetFileName(path), names);
    }

    [Fact]
    public async Task Every_lesson_runs_with_everything_solved_and_every_check_says_so() =>
        await Run(keep: () => true, (path, text) => Assert.All(text.Where(IsCard), card => Assert.StartsWith("✓", card)));

    [Fact]
    public async Task Every_lesson_runs_with_a_random_half_solved()
    {
        var seed = Random.Shared.Next();
        var random = new Random(seed);
        await Run(() => random.Next(2) == 0, (path, text) => Assert.All(text.Where(IsCard), card => Assert.False(card.StartsWith('✗'), $"seed {seed}: {path}: {card}")));
    }

    // A card of an exercise: a sign, the exercise's number. Those of questions say "Q".
    static bool IsCard(string text) => text.Length > 4 && text[0] is '✓' or '✗' or '○' && char.IsDigit(text[2]) && !text.Split('\n')[0].Contains('Q');

    static async Task Run(Func<bool> keep, Action<string, IReadOnlyList<string>> check)
    {
        using var folder = new TemporaryFolder();
        foreach (var source in Sources)
        {
            // Beside the repository's library, but in a folder of its own: what is solved here is nobody's progress.
            var library = Path.Combine(Repository.Root, "lib", "bin").Replace('\\', '/');
            var edition = StudentEdition.Of(DibDocument.Load(source), source, keep);
            var path = Path.Combine(folder.Path, Path.GetFileName(source));
            (edition with { Cells = [.. edition.Cells.Select(cell => cell with { Source = cell.Source.Replace("../lib/bin", library, StringComparison.Ordinal) })] }).Save(path);

            var result = await NotebookRunner.RunAsync(path, new RunOptions());
            Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
            check(path, [.. result.Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.PlainText ?? "")]);
        }
    }
}
