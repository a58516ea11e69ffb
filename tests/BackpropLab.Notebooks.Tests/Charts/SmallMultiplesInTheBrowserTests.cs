using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

[Collection(GalleryCollection.Name)]
public sealed class SmallMultiplesInTheBrowserTests(GalleryPages pages)
{
    [Theory]
    [InlineData("boundaries", 1200, 4)]
    [InlineData("boundaries", 400, 2)]
    [InlineData("hidden units", 400, 2)]
    [InlineData("activations", 400, 2)]
    [InlineData("runs", 400, 1)]
    [InlineData("region panels", 400, 2)]
    public async Task As_many_panels_stand_in_a_row_as_the_page_is_wide(string item, int width, int columns)
    {
        var middles = (await pages.PlacesAsync(item, width, ".annotation-text")).Select(place => place.X + place.Width / 2).Order().ToArray();
        Assert.Equal(columns, 1 + middles.Skip(1).Zip(middles, (right, left) => right - left).Count(gap => gap > 50));
    }

    [Theory]
    [InlineData("boundaries", 1200)]
    [InlineData("boundaries", 400)]
    [InlineData("boundaries", 320)]
    [InlineData("hidden units", 320)]
    [InlineData("runs", 320)]
    [InlineData("region panels", 320)]
    public async Task No_title_covers_another_or_the_legend(string item, int width) =>
        Place.AssertThatNoneCovers(await pages.PlacesAsync(item, width, ".annotation-text, .legendtext"));

    [Fact]
    public async Task Where_panels_share_a_window_the_outer_ones_are_labelled()
    {
        var gallery = await pages.OpenAsync(ColorScheme.Light, 1200);

        // Sixteen panels, four in a row: four rows begin, four columns end.
        Assert.Equal(4, await TitlesAsync('y'));
        Assert.Equal(4, await TitlesAsync('x'));

        Task<int> TitlesAsync(char axis) => gallery.Page.Page.EvaluateAsync<int>(
            "([id, axis]) => [...document.querySelectorAll(`#${id} .bl-plot text`)].filter(text => new RegExp(`^${axis}[0-9]*title$`).test(text.classList[0])).length",
            new[] { gallery["boundaries"].Id, axis.ToString() });
    }
}
