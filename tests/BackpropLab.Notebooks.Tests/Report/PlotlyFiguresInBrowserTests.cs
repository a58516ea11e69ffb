using System.Text.Json.Nodes;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using BackpropLab.Protocol;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Report;

[Collection(BrowserCollection.Name)]
public sealed class PlotlyFiguresInBrowserTests(BrowserFixture browser) : IDisposable
{
    /// <summary>As Plotly.NET writes them: a size, and a template that is made for white paper.</summary>
    const string Templated = """
        {"data": [{"type": "scatter", "mode": "lines+markers", "name": "training", "x": [1, 2, 3], "y": [0.7, 0.2, 0.1]}, {"type": "bar", "name": "test", "x": [1, 2, 3], "y": [0.8, 0.3, 0.2]}],
         "layout": {"width": 600, "height": 600, "title": {"text": "Loss"}, "xaxis": {"title": {"text": "epoch"}},
           "template": {"layout": {"paper_bgcolor": "rgba(255, 255, 255, 1.0)", "plot_bgcolor": "rgba(229, 236, 246, 1.0)", "font": {"color": "rgba(42, 63, 95, 1.0)"},
             "xaxis": {"gridcolor": "rgba(255, 255, 255, 1.0)"}, "yaxis": {"gridcolor": "rgba(255, 255, 255, 1.0)"}}}},
         "config": {"responsive": true}}
        """;

    const string Plain = """{"data": [{"x": ["a", "b"], "y": [2, 1]}]}""";

    const string Dark = """
        {"data": [{"y": [1, 3, 2]}], "layout": {"title": "Made for the dark", "paper_bgcolor": "#111", "plot_bgcolor": "#111", "font": {"color": "#f2f5fa"}}}
        """;

    const string Field = """
        {"data": [{"type": "heatmap", "z": [[0, 0.5], [0.7, 1]], "colorscale": [[0, "#f7f7f6"], [1, "#0072b2"]], "text": [["0", "1"], ["2", "3"]], "texttemplate": "%{text}"}],
         "layout": {"title": "A field", "font": {"color": "#1f2328"}, "paper_bgcolor": "#ffffff"}}
        """;

    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 1200)]
    [InlineData(ColorScheme.Light, 360)]
    [InlineData(ColorScheme.Dark, 360)]
    public async Task Charts_that_came_as_JSON_are_drawn_accessible_legible_and_fit_with_the_network_off(ColorScheme scheme, int width)
    {
        await using var page = await ShowAsync(scheme, width, Templated, Plain, Dark, Field);

        Assert.Equal(["Loss", "Chart", "Made for the dark", "A field"], await page.Page.Locator("[data-plotly]").EvaluateAllAsync<string[]>("plots => plots.map(plot => plot.ariaLabel)"));
        Assert.Equal(4, await page.Page.Locator("[data-plotly] .main-svg:first-child").CountAsync());
        foreach (var number in (int[])[1, 2, 4])
            Assert.InRange(await page.Page.LowestContrastAsync($"#cell-{number} [data-plotly] :is(.xtick, .ytick, .g-xtitle, .legend) text"), 4.5, double.PositiveInfinity);
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.True(await page.Page.EvaluateAsync<bool>("[...document.querySelectorAll('[data-plotly]')].every(plot => plot.querySelector('.main-svg').clientWidth <= plot.clientWidth)"), "A chart is wider than its place.");
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);

        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.IsAccessibleAsync();
    }

    [Fact]
    public async Task A_chart_follows_when_its_reader_changes_the_theme_or_the_width()
    {
        await using var page = await ShowAsync(ColorScheme.Light, 1200, Templated);
        var plot = page.Page.Locator("[data-plotly]");
        string Ink() => "plot => getComputedStyle(plot.querySelector('.xtick text')).fill";
        Assert.Equal("rgb(42, 63, 95)", await plot.EvaluateAsync<string>(Ink()));
        Assert.Equal(600, await plot.EvaluateAsync<int>("plot => plot.querySelector('.main-svg').clientWidth"));

        await page.Page.Locator("#theme").ClickAsync();
        await page.UntilAsync("getComputedStyle(document.querySelector('[data-plotly] .xtick text')).fill === 'rgb(160, 181, 213)'");
        await page.Page.SetViewportSizeAsync(400, 900);
        await page.UntilAsync("document.querySelector('[data-plotly] .main-svg').clientWidth < 400");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.UntilAsync("getComputedStyle(document.querySelector('[data-plotly] .xtick text')).fill === 'rgb(42, 63, 95)'");
    }

    [Fact]
    public async Task What_would_ask_another_host_or_is_not_drawn_here_is_left_out_and_named()
    {
        await using var page = await ShowAsync(ColorScheme.Light, 1200,
            """{"data": [{"y": [1, 2]}], "layout": {"title": "With a picture", "images": [{"source": "https://example.org/a.png", "xref": "paper", "yref": "paper", "x": 0, "y": 1, "sizex": 1, "sizey": 1}]}}""",
            """{"data": [{"type": "scattergeo", "lon": [8], "lat": [50]}, {"y": [1, 2]}], "layout": {"title": "A map"}}""",
            """{"data": [{"type": "no-such-kind", "x": [1]}], "layout": {"title": "Nothing"}}""");

        Assert.Equal(1, await page.Page.Locator("#cell-2 .main-svg:first-child").CountAsync());
        Assert.Equal("What is of the kind scattergeo is not drawn here. The data are in the table below.", await page.Page.Locator("#cell-2 .lab-note").InnerTextAsync());
        Assert.Equal(0, await page.Page.Locator("#cell-3 .main-svg").CountAsync());
        Assert.Contains("no-such-kind", await page.Page.Locator("#cell-3 .lab-note").InnerTextAsync());
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task In_a_Jupyter_notebook_it_is_JSON_with_HTML_that_draws_itself()
    {
        var files = IpynbWriter.Write([Notebook(Templated, Plain)], folder.Path).Files;
        var outputs = JsonNode.Parse(await File.ReadAllTextAsync(files[0], TestContext.Current.CancellationToken))!["cells"]!.AsArray().Select(cell => cell!["outputs"]![0]!["data"]!).ToArray();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Templated), outputs[0][PlotlyFigure.MimeType]));
        var html = outputs.Select(data => string.Concat(data["text/html"]!.AsArray().Select(line => (string)line!))).ToArray();
        Assert.True(html[1].Length < 10_000, "The second chart brings all that the first has brought.");

        await using var page = await browser.OpenAsync();
        await page.ShowAsync($"<!doctype html><html lang='en'><title>Jupyter</title><main><h1>Jupyter</h1>{string.Concat(html)}</main></html>");
        await DrawnAsync(page);
        Assert.Equal(2, await page.Page.Locator("[data-plotly] .main-svg:first-child").CountAsync());
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    async Task<BrowserPage> ShowAsync(ColorScheme scheme, int width, params string[] figures)
    {
        HtmlReport.Write([Notebook(figures)], folder.Path);
        var page = await browser.OpenAsync(scheme, width);
        await page.Page.GotoAsync(new Uri(Path.Combine(folder.Path, "charts.html")).AbsoluteUri);
        await DrawnAsync(page);
        return page;
    }

    static NotebookResult Notebook(params string[] figures) => Ran.Notebook("/charts.dib",
        [.. figures.Select((figure, i) => Ran.Code(i + 1, "chart", Ran.Display(i + 1, (PlotlyFigure.MimeType, JsonNode.Parse(figure)!), ("text/plain", "a chart"))))]);

    static Task DrawnAsync(BrowserPage page) => page.UntilAsync(
        "() => [...document.querySelectorAll('[data-plotly]')].every(plot => plot.dataset.state === 'drawn')");
}
