using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Dib.Building;
using BackpropLab.Notebooks.Tests.Run;

namespace BackpropLab.Notebooks.Tests.Missing;

/// <summary>Whole lessons with their exercises broken, each in another way: one card for each, at most one red cell, and all the rest runs.</summary>
public partial class BrokenLessonsTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    public static TheoryData<string> Lessons => [.. Editions.Sources.Select(row => row.Data).Where(name => Exercise().IsMatch(Text(name)))];

    [Theory]
    [MemberData(nameof(Lessons))]
    public Task Exercises_that_do_not_compile_are_renamed_deleted_and_of_another_signature_are_a_card_each(string name) =>
        RunBroken(name, place => place % Changes.Length);

    [Fact]
    public Task A_lesson_of_which_no_exercise_compiles_runs_to_its_end() => RunBroken("03-mlp-backprop.dib", _ => DoesNotCompile);

    [Fact]
    public Task A_lesson_without_the_cells_of_its_exercises_runs_to_its_end() => RunBroken("03-mlp-backprop.dib", _ => Deleted);

    const int Deleted = 2;
    const int DoesNotCompile = 0;

    /// <summary>What is done to a function of that name in its cell; nothing is left of one that is deleted.</summary>
    static readonly Func<string, string, string?>[] Changes =
    [
        (cell, _) => cell[..cell.LastIndexOf(';')] + cell[(cell.LastIndexOf(';') + 1)..],
        (cell, function) => Regex.Replace(cell, $@"\b{function}\(", function + "2("),
        (_, _) => null,
        (cell, function) => Regex.Replace(cell, $@"\b{function}\(", function + "(bool first, "),
    ];

    async Task RunBroken(string name, Func<int, int> wayOf)
    {
        var cells = Editions.Of(name, () => true).Cells.ToList();
        string[][] exercises = [.. cells.Where(cell => cell.IsCSharp).SelectMany(cell => Exercise().Matches(cell.Source)).Select(match => new[] { match.Groups[1].Value, match.Groups[2].Value })];
        var notCompiled = 0;
        foreach (var (place, exercise) in exercises.Index())
        {
            var at = cells.FindIndex(cell => cell.IsCSharp && Regex.IsMatch(cell.Source, $@"^[^=\n]*\b{exercise[1]}\(", RegexOptions.Multiline) && !Exercise().IsMatch(cell.Source));
            var way = wayOf(place);
            notCompiled += way == DoesNotCompile ? 1 : 0;
            if (Changes[way](cells[at].Source, exercise[1]) is { } changed)
                cells[at] = cells[at] with { Source = changed };
            else
                cells.RemoveAt(at);
        }

        var results = await workers.RunAsync(new DibDocument(null, cells), KernelEngine.Lab);

        var texts = results.SelectMany(cell => cell.Outputs).OfType<DisplayOutput>().Select(output => output.PlainText ?? "").ToArray();
        Assert.All(exercises, exercise => Assert.Single(texts, text => Regex.IsMatch(text, $@"^✗ {Regex.Escape(exercise[0])} .*: cannot be checked\n")));
        Assert.Equal(notCompiled, results.Count(cell => cell.Outcome == CellOutcome.Failed));
        Assert.All(results, cell => Assert.True(cell.Outcome is CellOutcome.Passed or CellOutcome.Failed, cell.Outputs.LastOrDefault()?.ToString()));
    }

    static string Text(string name) => string.Join('\n', Editions.Of(name, () => true).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Source));

    [GeneratedRegex("""Exercise\.Check\("([0-9.D]+)", (\w+)\)""")]
    private static partial Regex Exercise();
}
