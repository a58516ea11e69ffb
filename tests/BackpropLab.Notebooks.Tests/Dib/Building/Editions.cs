using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Run;

namespace BackpropLab.Notebooks.Tests.Dib.Building;

/// <summary>The lessons with some of their exercises solved.</summary>
static partial class Editions
{
    static readonly string Folder = Path.Combine(Repository.Notebooks, "source");

    public static TheoryData<string> Sources => [.. Directory.GetFiles(Folder, "*.dib").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    /// <summary>
    /// Those in which something is solved, a function or a line of the clinic. In the others the editions differ in no more
    /// than a letter or a number that is answered or predicted, which no cell below depends on.
    /// </summary>
    public static TheoryData<string> WithSolutions => [.. Sources.Select(row => row.Data).Where(name => Solved().IsMatch(File.ReadAllText(Path.Combine(Folder, name))))];

    /// <summary>The lesson with those exercises solved that are kept, so that it runs wherever it lies.</summary>
    public static DibDocument Of(string name, Func<bool> keep)
    {
        var source = Path.Combine(Folder, name);
        return StudentEdition.Of(DibDocument.Load(source), source, keep).WithLibraryOfRepository();
    }

    /// <summary>Runs the lesson with those exercises solved that are kept, and looks at every card.</summary>
    public static async Task Run(WarmWorkers workers, string name, Func<bool> keep, Action<string> check)
    {
        var results = await workers.RunAsync(Of(name, keep), KernelEngine.Lab);
        Assert.Empty(results.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        var texts = results.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.PlainText ?? "");
        Assert.All(texts.Where(IsCard), check);
    }

    /// <summary>The notebook for another folder than that of the lessons.</summary>
    public static DibDocument WithLibraryOfRepository(this DibDocument notebook)
    {
        var library = Path.Combine(Repository.Root, "lib", "bin").Replace('\\', '/');
        return notebook with { Cells = [.. notebook.Cells.Select(cell => cell with { Source = cell.Source.Replace("../lib/bin", library, StringComparison.Ordinal) })] };
    }

    // A card of an exercise: a sign, the exercise's number. Those of questions say "Q".
    static bool IsCard(string text) => text.Length > 4 && text[0] is '✓' or '✗' or '○' && char.IsDigit(text[2]) && !text.Split('\n')[0].Contains('Q');

    [GeneratedRegex(@"// BEGIN SOLUTION|Clinic\.Mend\(")]
    private static partial Regex Solved();
}
