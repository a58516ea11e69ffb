using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Charts;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.PlotlyNet;

/// <summary>What Plotly.NET writes is drawn like the library's own figures, and with the network off.</summary>
[Collection(BrowserCollection.Name)]
public sealed class PlotlyNetInTheBrowserTests(BrowserFixture browser, PlotlyNetSession session) : IClassFixture<PlotlyNetSession>
{
    const string Panels = "Chart.Row(Chart.HiddenUnits(net, moons), Chart.Loss(history))";
    const string Animation = "Chart.BoundaryAnimation(history, moons)";

    [Theory]
    [InlineData("Chart.DecisionBoundary(net, moons)", ColorScheme.Light, 1200)]
    [InlineData(Panels, ColorScheme.Dark, 1200)]
    [InlineData(Animation, ColorScheme.Light, 400)]
    public async Task A_figure_that_Plotly_NET_draws_is_accessible_and_legible(string figure, ColorScheme colorScheme, int width)
    {
        var html = await session.Html($"PlotlyNet.DrawAll();\n{figure}");
        await using var page = await browser.OpenAsync(colorScheme, width);
        await page.ShowChartsAsync(html);

        await Assertions.Expect(page.Page.GetByText(new Regex("^Drawn by Plotly.NET 6.0.0.")).First).ToBeVisibleAsync();
        await IsGoodAsync(page);
    }

    [Fact]
    public async Task An_animation_that_Plotly_NET_draws_moves()
    {
        var html = await session.Html($"PlotlyNet.DrawAll();\n{Animation}");
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync(html);
        const string corner = "document.querySelector('.bl-plot').data[0].z[0][0]";
        var last = await page.Page.EvaluateAsync<double>(corner);

        await page.Page.GetByRole(AriaRole.Slider).FocusAsync();
        await page.Page.Keyboard.PressAsync("Home");

        await page.UntilAsync($"last => {corner} !== last", last);
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1200)]
    [InlineData(ColorScheme.Dark, 400)]
    public async Task A_chart_of_Plotly_NET_becomes_a_figure_that_is_accessible_and_legible(ColorScheme colorScheme, int width)
    {
        var html = await session.Html(
            """
            Plotly.NET.CSharp.Chart.Combine([
                Plotly.NET.CSharp.Chart.Point<double, double, string>([1, 2, 3], [3, 1, 2], Name: "points"),
                Plotly.NET.CSharp.Chart.Line<double, double, string>([1, 2, 3], [1, 2, 3], Name: "line")])
            .WithTitle("Points and a line").WithAxisTitles("x", "y").ToFigure("Three points and a rising line.")
            """);
        await using var page = await browser.OpenAsync(colorScheme, width);
        await page.ShowChartsAsync(html);

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Img, new() { Name = "Points and a line", Exact = true }))
            .ToHaveAccessibleDescriptionAsync("Three points and a rising line.");
        Assert.Equal(3, await page.Page.Locator(".bl-plot .points path").CountAsync());
        await IsGoodAsync(page);
    }

    static async Task IsGoodAsync(BrowserPage page)
    {
        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        await page.IsAccessibleAsync();
        Assert.InRange(await page.Page.LowestContrastAsync(".bl-plot svg text"), 4.5, 21);
        Assert.InRange(await page.Page.LowestContrastAsync(".bl-plot .points path"), 3, 21);
        Assert.True(await page.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), "The page is wider than its window.");
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }
}
