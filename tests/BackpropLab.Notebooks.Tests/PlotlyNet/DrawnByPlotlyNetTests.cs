using AngleSharp.Html.Parser;

namespace BackpropLab.Notebooks.Tests.PlotlyNet;

/// <summary>One line at the top of a lesson, and Plotly.NET draws all of its charts.</summary>
public sealed class DrawnByPlotlyNetTests : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    static readonly string[] lessons =
    [
        "01-dataset.dib", "02-logistic-baseline.dib", "03-mlp-backprop.dib", "04-mini-batch.dib", "05-tanh-vs-relu.dib", "06-autograd-comparison.dib",
    ];

    static readonly Dictionary<string, KernelEngine> engines = new()
    {
        ["our worker"] = KernelEngine.Lab,
        [".NET Interactive"] = KernelEngine.Interactive(Repository.Root),
    };

    readonly TemporaryFolder folder = new();

    public static TheoryData<string, string> LessonsAndEngines =>
        new(lessons.SelectMany(lesson => engines.Keys.Select(engine => (lesson, engine))));

    public void Dispose() => folder.Dispose();

    [Theory]
    [MemberData(nameof(LessonsAndEngines))]
    public async Task Every_chart_of_a_lesson_goes_through_Plotly_NET(string lesson, string engine)
    {
        var options = new RunOptions { CellTimeout = Patience, Kernel = new() { Engine = engines[engine] } };

        var result = await NotebookRunner.RunAsync(WithTheLine(lesson), options);

        Assert.Empty(result.Cells.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
        var figures = Figures(result).ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, drawnBy => Assert.Equal("Plotly.NET 6.0.0", drawnBy));
    }

    static IEnumerable<string?> Figures(NotebookResult result) => result.Cells
        .SelectMany(cell => cell.Outputs).OfType<DisplayOutput>()
        .SelectMany(output => new HtmlParser().ParseDocument(output.Html ?? "").QuerySelectorAll("figure.bl-figure"))
        .Select(figure => figure.GetAttribute("data-drawn-by"));

    /// <summary>A copy of the lesson with the bridge and the line in its first cell, as a student would put them there.</summary>
    string WithTheLine(string lesson)
    {
        var document = DibDocument.Load(Path.Combine(Repository.Notebooks, lesson));
        var first = document.Cells.First(cell => cell.IsCSharp);
        var path = Path.Combine(folder.Path, lesson);
        new DibDocument(document.Meta, [.. document.Cells.Select(cell => cell == first ? cell with { Source = WithTheLineIn(cell.Source) } : cell)
            .Select(cell => cell with { Source = cell.Source.Replace("../lib/bin/", $"{Repository.Root}/lib/bin/") })]).Save(path);
        return path;
    }

    static string WithTheLineIn(string source)
    {
        var lines = source.Split('\n').ToList();
        lines.Insert(lines.FindLastIndex(line => line.StartsWith("using ", StringComparison.Ordinal)) + 1, "PlotlyNet.DrawAll();");
        return string.Join('\n', lines.Prepend("#r \"../lib/bin/BackpropLab.PlotlyNet.dll\""));
    }
}
