using System.Collections.Concurrent;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>The whole gallery on one page for each theme, drawn once for all tests that look at it.</summary>
public sealed class GalleryPages : IAsyncLifetime
{
    readonly ConcurrentDictionary<(ColorScheme, int), Lazy<Task<GalleryPage>>> pages = new();

    /// <summary>The browser that they stand in.</summary>
    public BrowserFixture Browser { get; } = new();

    public ValueTask InitializeAsync() => Browser.InitializeAsync();

    internal Task<GalleryPage> OpenAsync(ColorScheme colorScheme, int width) =>
        pages.GetOrAdd((colorScheme, width), _ => new(async () => await GalleryPage.HangAsync(await Browser.OpenAsync(colorScheme, width)))).Value;

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
