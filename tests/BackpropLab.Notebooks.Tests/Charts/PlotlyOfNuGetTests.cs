using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>
/// The other tests draw with the plotly.js that this build has, which is npm's where npm is. Whoever has no npm has the
/// one of NuGet's package, another version; so everything is drawn with that one too.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class PlotlyOfNuGetTests(BrowserFixture browser)
{
    [Fact]
    public async Task Everything_is_drawn_and_legible_with_the_plotly_that_NuGet_brings()
    {
        var plotly = new Uri(Path.Combine(AppContext.BaseDirectory, "plotly-of-nuget.js")).AbsoluteUri;
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync([$"<script src=\"{plotly}\"></script>", .. Gallery.Items.Values.Select(item => ChartPage.WithoutPlotly(item().ToHtml()))]);

        Assert.Equal("3.7.0", await page.Page.EvaluateAsync<string>("Plotly.version"));
        Assert.InRange(await page.Page.Locator(".bl-plot[data-state=drawn] svg.main-svg:first-child").CountAsync(), Gallery.Items.Count / 2, 1000);
        Assert.InRange(await page.Page.LowestContrastAsync(".bl-plot svg text"), 4.5, 21);
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }
}
