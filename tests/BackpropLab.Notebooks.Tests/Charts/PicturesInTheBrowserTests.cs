using System.Text.Json;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

[Collection(BrowserCollection.Name)]
public sealed class PicturesInTheBrowserTests(BrowserFixture browser)
{
    [Theory]
    [InlineData("misread digits", 1200, 8)]
    [InlineData("misread digits", 400, 4)]
    [InlineData("misread digits", 320, 3)]
    [InlineData("weight pictures", 1200, 8)]
    [InlineData("weight pictures", 400, 5)]
    [InlineData("large pictures", 400, 6)]
    public async Task As_many_pictures_hang_in_a_row_as_the_page_is_wide(string item, int width, int columns)
    {
        await using var page = await browser.OpenAsync(width: width);
        await page.ShowChartsAsync(Gallery.Items[item]().ToHtml());

        var captions = await CaptionsAsync(page);

        var first = captions.Min(caption => caption.Y);
        Assert.Equal(columns, captions.Count(caption => caption.Y < first + 5));
    }

    [Theory]
    [InlineData("misread digits", 1200)]
    [InlineData("misread digits", 320)]
    [InlineData("weight pictures", 320)]
    [InlineData("large pictures", 320)]
    public async Task No_caption_covers_another(string item, int width)
    {
        await using var page = await browser.OpenAsync(width: width);
        await page.ShowChartsAsync(Gallery.Items[item]().ToHtml());

        Place.AssertThatNoneCovers(await CaptionsAsync(page));
    }

    [Fact]
    public async Task A_picture_is_the_same_wherever_it_hangs()
    {
        await using var page = await browser.OpenAsync(width: 400);
        await page.ShowChartsAsync(Gallery.Items["digits"]().ToHtml());

        // The last of forty digits, cut out of the field that the page drew.
        var drawn = await page.Page.EvaluateAsync<string>(
            """
            () => {
              const { data, layout } = document.querySelector('.bl-plot');
              const { side, gap } = layout.meta.gallery;
              const across = new Set(data[1].x).size;
              const below = (layout.yaxis.range[0] + 0.5) / Math.ceil(40 / across) - side;
              const [row, column] = [Math.floor(39 / across) * (side + below), (39 % across) * (side + gap)];
              return JSON.stringify(data[0].z.slice(row, row + side).flatMap(values => values.slice(column, column + side)));
            }
            """);

        Assert.Equal(Datasets.LoadDigits().X.Row(39), JsonSerializer.Deserialize<double[]>(drawn)!);
    }

    [Fact]
    public async Task A_page_that_grows_wide_again_has_its_long_rows_back()
    {
        await using var page = await browser.OpenAsync(width: 400);
        await page.ShowChartsAsync(Gallery.Items["misread digits"]().ToHtml());

        await page.Page.SetViewportSizeAsync(1200, 800);

        await page.UntilAsync("new Set(document.querySelector('.bl-plot').data[1].x).size === 8");
    }

    static Task<Place[]> CaptionsAsync(BrowserPage page) => Place.OfAsync(page, ".textpoint text");
}
