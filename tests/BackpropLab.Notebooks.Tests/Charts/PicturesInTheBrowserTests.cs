using System.Text.Json;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

[Collection(GalleryCollection.Name)]
public sealed class PicturesInTheBrowserTests(GalleryPages pages)
{
    const string Captions = ".textpoint text";

    [Theory]
    [InlineData("misread digits", 1200, 8)]
    [InlineData("misread digits", 400, 4)]
    [InlineData("misread digits", 320, 3)]
    [InlineData("weight pictures", 1200, 8)]
    [InlineData("weight pictures", 400, 5)]
    [InlineData("large pictures", 400, 6)]
    public async Task As_many_pictures_hang_in_a_row_as_the_page_is_wide(string item, int width, int columns)
    {
        var captions = await pages.PlacesAsync(item, width, Captions);

        var first = captions.Min(caption => caption.Y);
        Assert.Equal(columns, captions.Count(caption => caption.Y < first + 5));
    }

    [Theory]
    [InlineData("misread digits", 1200)]
    [InlineData("misread digits", 320)]
    [InlineData("weight pictures", 320)]
    [InlineData("large pictures", 320)]
    public async Task No_caption_covers_another(string item, int width) => Place.AssertThatNoneCovers(await pages.PlacesAsync(item, width, Captions));

    [Fact]
    public async Task A_picture_is_the_same_wherever_it_hangs()
    {
        var gallery = await pages.OpenAsync(ColorScheme.Dark, 400);

        // The last of forty digits, cut out of the field that the page drew.
        var drawn = await gallery.Page.Page.EvaluateAsync<string>(
            """
            id => {
              const { data, layout } = document.querySelector(`#${id} .bl-plot`);
              const { side, gap } = layout.meta.gallery;
              const across = new Set(data[1].x).size;
              const below = (layout.yaxis.range[0] + 0.5) / Math.ceil(40 / across) - side;
              const [row, column] = [Math.floor(39 / across) * (side + below), (39 % across) * (side + gap)];
              return JSON.stringify(data[0].z.slice(row, row + side).flatMap(values => values.slice(column, column + side)));
            }
            """,
            gallery["digits"].Id);

        Assert.Equal(Datasets.LoadDigits().X.Row(39), JsonSerializer.Deserialize<double[]>(drawn)!);
    }

    [Fact]
    public async Task A_page_that_grows_wide_again_has_its_long_rows_back()
    {
        await using var page = await pages.Browser.OpenAsync(width: 400);
        await page.ShowChartsAsync(Gallery.Items["misread digits"]().ToHtml());

        await page.Page.SetViewportSizeAsync(1200, 800);

        await page.UntilAsync("new Set(document.querySelector('.bl-plot').data[1].x).size === 8");
    }
}
