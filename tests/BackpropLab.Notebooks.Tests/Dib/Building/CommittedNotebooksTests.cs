namespace BackpropLab.Notebooks.Tests.Dib.Building;

/// <summary>The lessons of the repository, as teachers edit them and as students open them.</summary>
public class CommittedNotebooksTests
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
}
