using AngleSharp.Html.Parser;
using BackpropLab.Notebooks.Tests.Dib.Building;
using BackpropLab.Notebooks.Tests.Run;

namespace BackpropLab.Notebooks.Tests.PlotlyNet;

/// <summary>One line at the top of a lesson, and Plotly.NET draws all of its charts.</summary>
public sealed class DrawnByPlotlyNetTests(WarmWorkers workers) : IClassFixture<WarmWorkers>
{
    static readonly string[] lessons =
    [
        "01-dataset.dib", "02-logistic-baseline.dib", "03-mlp-backprop.dib", "04-mini-batch.dib", "05-tanh-vs-relu.dib", "06-autograd-comparison.dib",
    ];

    static readonly Dictionary<string, KernelEngine> engines = new()
    {
        ["our worker"] = KernelEngine.Lab,
        [".NET Interactive"] = KernelEngine.Interactive(Repository.Root),
    };

    public static TheoryData<string, string> LessonsAndEngines =>
        new(lessons.SelectMany(lesson => engines.Keys.Select(engine => (lesson, engine))));

    [Theory]
    [MemberData(nameof(LessonsAndEngines))]
    public async Task Every_chart_of_a_lesson_goes_through_Plotly_NET(string lesson, string engine)
    {
        var results = await workers.RunAsync(WithTheLine(lesson).WithLibraryOfRepository(), engines[engine]);

        Assert.Empty(results.SelectMany(cell => cell.Outputs).OfType<ErrorOutput>());
        Assert.All(results, cell => Assert.Equal(CellOutcome.Passed, cell.Outcome));
        var figures = Figures(results).ToArray();
        Assert.NotEmpty(figures);
        Assert.All(figures, drawnBy => Assert.Equal("Plotly.NET 6.0.0", drawnBy));
    }

    static IEnumerable<string?> Figures(IEnumerable<CellResult> results) => results
        .SelectMany(cell => cell.Outputs).OfType<DisplayOutput>()
        .SelectMany(output => new HtmlParser().ParseDocument(output.Html ?? "").QuerySelectorAll("figure.bl-figure"))
        .Select(figure => figure.GetAttribute("data-drawn-by"));

    /// <summary>A copy of the lesson with the bridge and the line in its first cell, as a student would put them there.</summary>
    static DibDocument WithTheLine(string lesson)
    {
        var document = DibDocument.Load(Path.Combine(Repository.Notebooks, lesson));
        var first = document.Cells.First(cell => cell.IsCSharp);
        return document with { Cells = [.. document.Cells.Select(cell => cell == first ? cell with { Source = WithTheLineIn(cell.Source) } : cell)] };
    }

    static string WithTheLineIn(string source)
    {
        var lines = source.Split('\n').ToList();
        lines.Insert(lines.FindLastIndex(line => line.StartsWith("using ", StringComparison.Ordinal)) + 1, "PlotlyNet.DrawAll();");
        return string.Join('\n', lines.Prepend("#r \"../lib/bin/BackpropLab.PlotlyNet.dll\""));
    }
}
