using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Notebooks.Tests.Report;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Lessons;

[Collection(BrowserCollection.Name)]
public sealed class SideBySideInTheBrowserTests(BrowserFixture browser) : IDisposable
{
    readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData(900, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(1920, ColorScheme.Light)]
    public async Task Where_there_is_room_the_columns_stand_side_by_side_and_show_every_line_whole(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(width, scheme);

        Assert.All(await BoxesAsync(page), row => Assert.True(row[1].Left > row[0].Right && row[1].Top == row[0].Top));
        Assert.Equal(0, await page.Page.EvaluateAsync<int>("[...document.querySelectorAll('td > pre')].filter(e => e.scrollWidth > e.clientWidth).length"));
        await page.IsAccessibleAsync();
    }

    [Theory]
    [InlineData(360, ColorScheme.Dark)]
    [InlineData(800, ColorScheme.Light)]
    public async Task On_a_narrow_page_the_right_cell_stands_under_the_left_one_and_the_page_does_not_scroll_sideways(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(width, scheme);

        Assert.All(await BoxesAsync(page), row => Assert.True(row[1].Left == row[0].Left && row[1].Top > row[0].Bottom));
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.IsAccessibleAsync();
    }

    public void Dispose() => folder.Dispose();

    /// <summary>Where the code of each row is drawn, left cell and right cell.</summary>
    static async Task<Box[][]> BoxesAsync(BrowserPage page)
    {
        var rows = await page.Page.EvaluateAsync<Box[][]>(
            """
            [...document.querySelectorAll("tr:has(pre)")].map(row => [...row.querySelectorAll("pre")].map(pre => {
              const { left, right, top, bottom } = pre.getBoundingClientRect();
              return { left, right, top, bottom };
            }))
            """);
        Assert.Equal(SideBySide.Python.Count, rows.Length);
        return rows;
    }

    async Task<BrowserPage> OpenAsync(int width, ColorScheme scheme)
    {
        var notebook = Ran.Notebook("/course/notebooks/06.dib", Ran.Markdown("# Side by side"), Ran.Markdown(SideBySide.Table));
        HtmlReport.Write([notebook], folder.Path, Sample.Stamp);
        var page = await browser.OpenAsync(scheme, width);
        await page.Page.GotoAsync(new Uri(Path.Combine(folder.Path, "06.html")).AbsoluteUri);
        return page;
    }

    sealed record Box
    {
        public double Left { get; init; }

        public double Right { get; init; }

        public double Top { get; init; }

        public double Bottom { get; init; }
    }
}
