using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>What a chart does on a page, in a browser of its own, so that other pages need not wait.</summary>
public sealed class ChartsInTheBrowserTests(BrowserFixture browser) : IClassFixture<BrowserFixture>
{
    [Fact]
    public async Task A_chart_has_a_name_a_description_and_its_data()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync(Gallery.Items["scatter"]().ToHtml());

        var plot = page.Page.GetByRole(AriaRole.Img, new() { Name = "Two moons", Exact = true });
        await Assertions.Expect(plot).ToHaveAccessibleDescriptionAsync(new Regex("^Scatter plot of 400 points: .* 2 classes: 200 of class 0 \\(circles\\), 200 of class 1 \\(diamonds\\)\\.$"));
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Table)).ToBeHiddenAsync();

        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(51);
    }

    [Fact]
    public async Task Two_outputs_on_one_page_load_plotly_once()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.AddInitScriptAsync(
            "let plotly; window.loads = 0; Object.defineProperty(window, 'Plotly', { get: () => plotly, set: value => { loads++; plotly = value; } });");
        await page.Page.GotoAsync("about:blank");

        await page.ShowChartsAsync(Gallery.Items["scatter"]().ToHtml(), Gallery.Items["row"]().ToHtml());

        Assert.Equal(1, await page.Page.EvaluateAsync<int>("loads"));
        Assert.Equal(3, await page.Page.Locator(".bl-plot[data-state=drawn]").CountAsync());
    }

    [Fact]
    public async Task An_output_inserted_later_draws_as_a_notebook_inserts_it()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowAsync(ChartPage.With());

        await page.InsertAsync("cell", Gallery.Items["scatter"]().ToHtml());

        Assert.Equal(400, await page.Page.Locator(".bl-plot .points path").CountAsync());
    }

    [Fact]
    public async Task A_saved_output_that_stands_twice_on_a_page_is_drawn_twice()
    {
        var output = Gallery.Items["curves"]().ToHtml();
        await using var page = await browser.OpenAsync();

        await page.ShowChartsAsync(output, output);

        Assert.Equal(2, await page.Page.Locator(".bl-plot[data-state=drawn]").CountAsync());
    }

    [Fact]
    public async Task A_page_that_changes_its_theme_recolours_the_chart()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync(Gallery.Items["decision boundary"]().ToHtml());

        foreach (var theme in new[] { "dark", "light", "dark" })
        {
            await page.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
            await page.UntilAsync(
                "theme => getComputedStyle(document.querySelector('.bl-plot .xtick text')).fill === (theme === 'dark' ? 'rgb(230, 232, 235)' : 'rgb(31, 35, 40)')", theme);
            Assert.InRange(await page.Page.LowestContrastAsync(".bl-plot svg text"), 4.5, 21);
        }
    }

    [Fact]
    public async Task The_system_may_change_from_light_to_dark()
    {
        await using var page = await browser.OpenAsync();
        await page.ShowChartsAsync(Gallery.Items["scatter"]().ToHtml());

        await page.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });

        await page.UntilAsync("getComputedStyle(document.querySelector('.bl-plot .xtick text')).fill === 'rgb(230, 232, 235)'");
    }

    [Fact]
    public async Task Paper_gets_dark_text_whatever_the_theme()
    {
        await using var page = await browser.OpenAsync(ColorScheme.Dark);
        await page.ShowChartsAsync(Gallery.Items["scatter"]().ToHtml());

        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await page.UntilAsync("getComputedStyle(document.querySelector('.bl-plot .xtick text')).fill === 'rgb(31, 35, 40)'");
    }

    [Fact]
    public async Task A_chart_follows_the_width_of_its_place()
    {
        await using var page = await browser.OpenAsync(width: 1200);
        await page.ShowChartsAsync(Gallery.Items["scatter"]().ToHtml());
        Assert.Equal(736, await Width());

        await page.Page.SetViewportSizeAsync(400, 800);

        await page.UntilAsync("document.querySelector('.bl-plot .main-svg').clientWidth === document.querySelector('.bl-plot').clientWidth");
        Assert.Equal(368, await Width());

        Task<int> Width() => page.Page.EvaluateAsync<int>("document.querySelector('.bl-plot .main-svg').clientWidth");
    }

    [Fact]
    public async Task Without_plotly_the_reader_is_told_and_has_the_data()
    {
        await using var page = await browser.OpenAsync();
        await page.Page.Clock.InstallAsync();
        await page.ShowAsync(ChartPage.With(ChartPage.WithoutPlotly(Gallery.Items["scatter"]().ToHtml())));

        await page.Page.Clock.RunForAsync(21_000);

        await Assertions.Expect(page.Page.Locator(".bl-plot[data-state=failed]")).ToHaveTextAsync(
            "This chart could not be drawn: The page did not load plotly.js. Its data are in the table below.");
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_page_that_brings_plotly_may_load_it_late()
    {
        await using var page = await browser.OpenAsync();
        var output = Gallery.Items["curves"]().ToHtml();
        var bundled = ChartPage.OwnPlotly().Match(output).Value;
        await page.ShowAsync(ChartPage.With(ChartPage.WithoutPlotly(output)));
        Assert.Equal("waiting", await page.Page.Locator(".bl-plot").GetAttributeAsync("data-state"));

        await page.Page.EvaluateAsync(
            """
            async ({ bundle }) => {
              const bytes = Uint8Array.from(atob(bundle), character => character.charCodeAt(0));
              const text = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"))).text();
              document.head.append(Object.assign(document.createElement("script"), { textContent: text }));
            }
            """,
            System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, string>>(bundled));

        await page.DrawnAsync();
    }
}
