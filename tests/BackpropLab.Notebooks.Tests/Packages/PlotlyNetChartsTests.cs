using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Protocol;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Packages;

/// <summary>Plotly.NET itself, with no source of packages but what the build has restored.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlotlyNetChartsTests(BrowserFixture browser) : IDisposable
{
    const string Reference = "#r \"nuget: Plotly.NET, 6.0.0\"\n#r \"nuget: Plotly.NET.CSharp, 0.14.0\"\n";

    static readonly string[] cells =
    [
        Reference + """
            using Plotly.NET;
            using Plotly.NET.LayoutObjects;
            using Chart = Plotly.NET.CSharp.Chart;
            var layout = new Layout();
            var title = new Title();
            title.SetProperty("text", "Two lines");
            layout.SetProperty("title", title);
            var lines = GenericChart.setLayout(layout, Chart.Line<double, double, string>(x: new[] { 1.0, 2, 3 }, y: new[] { 2.0, 1, 3 }, Name: "one"));
            var points = Chart.Point<double, double, string>(x: new[] { 1.0, 2 }, y: new[] { 2.0, 1 });
            lines
            """,
        "(\"beside\", points)",
        "new[] { lines, points }",
        "display(lines);\ndisplay(points);",
    ];

    readonly PackageFeed feed = new();

    public void Dispose() => feed.Dispose();

    [Fact]
    public async Task A_chart_is_drawn_in_the_report_by_the_pages_own_plotly_wherever_a_cell_shows_it()
    {
        feed.AddRestored("Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Fable.Core", "FSharp.Core", "Giraffe.ViewEngine", "Newtonsoft.Json");
        var result = await NotebookRunner.RunAsync(feed.Notebook(cells), new RunOptions { CellTimeout = PackageFeed.Patience }, cancellation: TestContext.Current.CancellationToken);
        Assert.All(result.Cells, cell => Assert.True(cell.Outcome == CellOutcome.Passed, string.Join('\n', cell.Outputs)));
        var chart = Assert.IsType<DisplayOutput>(Assert.Single(result.Cells[0].Outputs));
        Assert.Equal("Two lines\nA chart of Plotly: one (scatter, 3 rows of data).", chart.PlainText);
        Assert.Equal("scatter", chart.Data[PlotlyFigure.MimeType].GetProperty("data")[0].GetProperty("type").GetString());
        Assert.Null(chart.Html);

        HtmlReport.Write([result], Path.Combine(feed.Path, "report"));
        await using var page = await browser.OpenAsync();
        await page.Page.GotoAsync(new Uri(Path.Combine(feed.Path, "report", "notebook.html")).AbsoluteUri);
        await Assertions.Expect(page.Page.Locator("[data-plotly][data-state=drawn] .main-svg:first-child")).ToHaveCountAsync(6, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Img, new() { Name = "Two lines" })).ToHaveCountAsync(3);
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }
}
