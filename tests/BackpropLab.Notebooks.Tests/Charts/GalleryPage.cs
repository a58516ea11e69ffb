using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>A page on which the items of the gallery hang one below the other.</summary>
sealed class GalleryPage
{
    readonly Dictionary<string, HungItem> items = [];

    readonly Lazy<Task<IReadOnlyDictionary<string, string[]>>> violations;

    GalleryPage(BrowserPage page)
    {
        Page = page;
        violations = new(() => page.ViolationsAsync("[id^=item-]"));
    }

    public BrowserPage Page { get; }

    public HungItem this[string item] => items[item];

    /// <summary>What axe-core finds wrong with an item; it looks once, at the whole page.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync(string item) => (await violations.Value)[items[item].Id];

    /// <summary>Hangs items as a notebook host inserts an output, each when the one before it is drawn.</summary>
    public static async Task<GalleryPage> HangAsync(BrowserPage page, IEnumerable<string> names)
    {
        await page.ShowAsync(ChartPage.With());
        var (gallery, work) = (new GalleryPage(page), await PageWork.WatchAsync(page.Page));

        // The first brings plotly.js, which the page then has.
        await page.InsertAsync("first", Gallery.Items["curves"]().ToHtml());
        var loading = await work.SecondsAsync();
        foreach (var name in names)
        {
            var id = $"item-{gallery.items.Count}";
            var (before, errors, requests) = (await work.SecondsAsync(), page.Errors.Count, page.ForeignRequests.Count);
            await page.InsertAsync(id, ChartPage.WithoutPlotly(Gallery.Items[name]().ToHtml()));
            gallery.items[name] = new(id, loading + await work.SecondsAsync() - before, [.. page.Errors.Skip(errors)], [.. page.ForeignRequests.Skip(requests)]);
        }

        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        return gallery;
    }
}
