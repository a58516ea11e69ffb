using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>
/// Every other test draws with the plotly.js that this build has, which is npm's where npm is. Whoever has no npm has
/// the one of NuGet's package, an older version; so everything is drawn with that one too.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class PlotlyOfNuGetTests(BrowserFixture browser)
{
    public static TheoryData<string> Items => [.. Gallery.Items.Keys];

    [Theory]
    [MemberData(nameof(Items))]
    public async Task Everything_is_drawn_and_legible_with_the_plotly_that_NuGet_brings(string item)
    {
        await using var page = await browser.OpenAsync();
        await page.Page.AddInitScriptAsync(scriptPath: Path.Combine(AppContext.BaseDirectory, "plotly-of-nuget.js"));
        await page.ShowChartsAsync(Gallery.Items[item]().ToHtml());

        Assert.Equal("3.7.0", await page.Page.EvaluateAsync<string>("Plotly.version"));
        Assert.Equal(
            await page.Page.Locator(".bl-plot").CountAsync(),
            await page.Page.Locator(".bl-plot[data-state=drawn] svg.main-svg:first-child").CountAsync());
        if (await page.Page.Locator(".bl-plot").CountAsync() > 0)
            Assert.InRange(await page.Page.LowestContrastAsync(".bl-plot svg text"), 4.5, double.PositiveInfinity);
        Assert.Empty(page.Errors);
    }
}
