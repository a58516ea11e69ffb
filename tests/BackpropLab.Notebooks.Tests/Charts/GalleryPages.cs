using System.Collections.Concurrent;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>
/// The gallery on one page for each theme and width, drawn once for all tests that look at it: to load plotly.js and to draw
/// takes a page longer than anything that a test asks of it.
/// </summary>
public sealed class GalleryPages : IAsyncLifetime
{
    readonly ConcurrentDictionary<(ColorScheme, int), Lazy<Task<GalleryPage>>> pages = new();

    // What stands beside its like is hung on the narrowest page as well.
    static readonly string[] inRows = ["boundaries", "hidden units", "runs", "region panels", "misread digits", "weight pictures", "large pictures"];

    /// <summary>The browser that they stand in.</summary>
    public BrowserFixture Browser { get; } = new();

    public ValueTask InitializeAsync() => Browser.InitializeAsync();

    internal Task<GalleryPage> OpenAsync(ColorScheme colorScheme, int width) => OpenAsync(colorScheme, width, Gallery.Items.Keys);

    /// <summary>
    /// Where the texts of one kind stand in an item, on a page of 1200, 400 or 320 pixels; the narrowest one has only what
    /// is arranged in rows.
    /// </summary>
    internal async Task<Place[]> PlacesAsync(string item, int width, string texts)
    {
        var gallery = width == 320 ? await OpenAsync(ColorScheme.Light, width, inRows) : await OpenAsync(width == 400 ? ColorScheme.Dark : ColorScheme.Light, width);
        return await Place.OfAsync(gallery.Page, string.Join(", ", texts.Split(", ").Select(text => $"#{gallery[item].Id} {text}")));
    }

    Task<GalleryPage> OpenAsync(ColorScheme colorScheme, int width, IEnumerable<string> names) =>
        pages.GetOrAdd((colorScheme, width), _ => new(async () => await GalleryPage.HangAsync(await Browser.OpenAsync(colorScheme, width), names))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var page in pages.Values)
        {
            // A page that could not be opened has failed its tests.
            if (page.Value.IsCompletedSuccessfully)
                await page.Value.Result.Page.DisposeAsync();
        }

        await Browser.DisposeAsync();
    }
}
