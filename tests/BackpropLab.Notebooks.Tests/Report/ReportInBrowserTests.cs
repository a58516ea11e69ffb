using System.Text.Json.Nodes;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Report;

[Collection(BrowserCollection.Name)]
public sealed class ReportInBrowserTests(BrowserFixture browser, WrittenReport report) : IClassFixture<WrittenReport>
{
    public static TheoryData<string> Pages =>
        ["index", "01-dataset", "02-logistic & baseline", "03-tape", "04-long", "05-chart"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_from_the_file_system_asks_no_other_host_for_anything_and_nothing_in_it_fails(string name)
    {
        await using var page = await OpenAsync(name);

        await page.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData("index", ColorScheme.Light, 1280)]
    [InlineData("index", ColorScheme.Dark, 400)]
    [InlineData("01-dataset", ColorScheme.Light, 1280)]
    [InlineData("01-dataset", ColorScheme.Dark, 400)]
    [InlineData("02-logistic & baseline", ColorScheme.Light, 1280)]
    [InlineData("02-logistic & baseline", ColorScheme.Dark, 400)]
    [InlineData("05-chart", ColorScheme.Light, 1280)]
    [InlineData("05-chart", ColorScheme.Dark, 400)]
    public async Task A_page_is_accessible_in_light_and_wide_as_in_dark_and_narrow(string name, ColorScheme scheme, int width)
    {
        await using var page = await OpenAsync(name, scheme, width);

        await page.IsAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_narrow_page_scrolls_in_its_boxes_and_not_sideways(string name)
    {
        await using var page = await OpenAsync(name, width: 360);

        Assert.Equal(360, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task Formulas_are_set_wherever_they_stand_and_no_TeX_is_left()
    {
        await using var page = await OpenAsync("01-dataset");

        Assert.Equal(10, await page.Page.Locator("math").CountAsync());
        Assert.Equal(4, await page.Page.Locator(".nb-formula math[display=block]").CountAsync());
        var rest = await page.Page.EvaluateAsync<string>(
            "[...document.querySelectorAll('math, .nb-code')].forEach(e => e.remove()) || document.body.innerText");
        Assert.DoesNotContain("\\", rest);
        Assert.DoesNotContain("$", rest);
    }

    [Fact]
    public async Task A_link_of_the_contents_leads_to_its_section_and_shows_where_one_is()
    {
        await using var page = await OpenAsync("01-dataset", width: 1280);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "What to watch" }).ClickAsync();

        Assert.EndsWith("#what-to-watch", page.Page.Url);
        await Assertions.Expect(page.Page.Locator("#what-to-watch")).ToBeInViewportAsync();
        await Assertions.Expect(page.Page.Locator(".nb-contents [aria-current]")).ToHaveTextAsync("What to watch");
    }

    [Fact]
    public async Task A_failed_cell_is_one_click_away_from_the_index()
    {
        await using var page = await OpenAsync("index");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "cell 4" }).ClickAsync();

        await Assertions.Expect(page.Page.GetByRole(AriaRole.Group, new() { Name = "Cell 4, failed" })).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_theme_that_a_reader_chooses_holds_on_every_page()
    {
        await using var page = await OpenAsync("index");
        var background = () => page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor");
        var light = await background();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Dark theme" }).ClickAsync();
        var dark = await background();
        await page.Page.GotoAsync(report.Address("01-dataset"));

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await background());
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Light theme" }).ClickAsync();
        Assert.Equal(light, await background());
    }

    [Fact]
    public async Task Paper_is_white_shows_all_of_a_long_output_and_none_of_the_navigation()
    {
        await using var page = await OpenAsync("01-dataset", ColorScheme.Dark, width: 700);
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("rgb(255, 255, 255)", await page.Page.EvaluateAsync<string>("getComputedStyle(document.body).backgroundColor"));
        Assert.False(await page.Page.GetByRole(AriaRole.Banner).IsVisibleAsync());
        Assert.False(await page.Page.Locator(".nb-contents").IsVisibleAsync());
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(
            "[...document.querySelectorAll('pre')].filter(e => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1).length"));
    }

    [Fact]
    public async Task What_scrolls_can_be_reached_from_the_keyboard_and_what_does_not_costs_no_stop()
    {
        await using var page = await OpenAsync("01-dataset");

        var reachable = page.Page.Locator("pre[tabindex]");

        Assert.Equal(0, await page.Page.Locator("pre", new() { HasText = "MakeMoons" }).And(reachable).CountAsync());
        Assert.Equal(1, await page.Page.Locator("pre", new() { HasText = "epoch 90" }).And(reachable).CountAsync());
    }

    [Fact]
    public async Task Charts_of_the_library_and_charts_that_came_as_JSON_are_drawn()
    {
        await using var page = await OpenAsync("05-chart");
        await Assertions.Expect(page.Page.Locator(".bl-plot[data-state=drawn] svg.main-svg:first-child")).ToHaveCountAsync(2);

        await page.Page.GotoAsync(report.Address("01-dataset"));
        await Assertions.Expect(page.Page.Locator("[data-plotly] svg.main-svg").First).ToBeVisibleAsync();
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task The_outputs_of_an_ipynb_bring_all_that_their_charts_need()
    {
        var notebook = JsonNode.Parse(IpynbWriter.ToJson(WrittenReport.WithChart))!;
        var lines = notebook["cells"]!.AsArray().Skip(1).SelectMany(cell => cell!["outputs"]![0]!["data"]!["text/html"]!.AsArray());
        await using var page = await browser.OpenAsync();

        await page.ShowAsync($"<!DOCTYPE html><html lang='en'><body>{string.Concat(lines.Select(line => line!.GetValue<string>()))}</body></html>");

        await Assertions.Expect(page.Page.Locator(".bl-plot[data-state=drawn] svg.main-svg:first-child")).ToHaveCountAsync(2);
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_script_that_a_cell_put_out_runs_and_one_in_a_text_does_not_even_in_a_notebook_of_the_courses_own()
    {
        const string Text = "<script>document.body.dataset.text = 1</script><img src='x' onerror='document.body.dataset.handler = 1'>\n\n[link](javascript:document.body.dataset.link=1)";
        using var folder = new TemporaryFolder();
        HtmlReport.Write(
            [Ran.Notebook(Path.Combine(Repository.Root, "notebooks", "mine.dib"), Ran.Markdown(Text), Ran.Code(1, "1", Ran.Html("<script>document.body.dataset.output = 1</script>")))],
            folder.Path);
        await using var page = await browser.OpenAsync();
        await page.Page.GotoAsync(new Uri(Path.Combine(folder.Path, "mine.html")).AbsoluteUri);

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "link" }).ClickAsync();

        Assert.Equal("output", await page.Page.EvaluateAsync<string>("Object.keys(document.body.dataset).join()"));
    }

    async Task<BrowserPage> OpenAsync(string name, ColorScheme scheme = ColorScheme.Light, int width = 1280)
    {
        var page = await browser.OpenAsync(scheme, width);
        await page.Page.GotoAsync(report.Address(name));
        return page;
    }
}
