namespace BackpropLab.Notebooks.Tests.Dib.Building;

/// <summary>The lessons with some of their exercises solved.</summary>
static class Editions
{
    static readonly string Folder = Path.Combine(Repository.Notebooks, "source");

    public static TheoryData<string> Sources => [.. Directory.GetFiles(Folder, "*.dib").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>The lesson with those exercises solved that are kept, so that it runs wherever it lies.</summary>
    public static DibDocument Of(string name, Func<bool> keep)
    {
        var library = Path.Combine(Repository.Root, "lib", "bin").Replace('\\', '/');
        var source = Path.Combine(Folder, name);
        var edition = StudentEdition.Of(DibDocument.Load(source), source, keep);
        return edition with { Cells = [.. edition.Cells.Select(cell => cell with { Source = cell.Source.Replace("../lib/bin", library, StringComparison.Ordinal) })] };
    }

    /// <summary>Runs the lesson with those exercises solved that are kept, and looks at every card.</summary>
    public static async Task Run(string name, Func<bool> keep, Action<string> check)
    {
        // Beside the repository's library, but in a folder of its own: what is solved here is nobody's progress.
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, name);
        Of(name, keep).Save(path);

        var result = await NotebookRunner.RunAsync(path, new RunOptions());
        Need.Package(result.Outcome != NotebookOutcome.Skipped, result.Reason!);
        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        var texts = result.Cells.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.PlainText ?? "");
        Assert.All(texts.Where(IsCard), check);
    }

    // A card of an exercise: a sign, the exercise's number. Those of questions say "Q".
    static bool IsCard(string text) => text.Length > 4 && text[0] is '✓' or '✗' or '○' && char.IsDigit(text[2]) && !text.Split('\n')[0].Contains('Q');
}
