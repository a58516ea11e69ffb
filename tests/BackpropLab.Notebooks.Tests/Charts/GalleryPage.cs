using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Charts;

/// <summary>A page on which the items of the gallery hang one below the other.</summary>
sealed class GalleryPage
{
    readonly Dictionary<string, HungItem> items = [];

    IReadOnlyDictionary<string, string[]> violations = new Dictionary<string, string[]>();

    GalleryPage(BrowserPage page) => Page = page;

    public BrowserPage Page { get; }

    public HungItem this[string item] => items[item];

    /// <summary>What axe-core finds wrong with an item.</summary>
    public IReadOnlyList<string> Violations(string item) => violations[items[item].Id];

    /// <summary>Hangs every item as a notebook host inserts an output, each when the one before it is drawn.</summary>
    public static async Task<GalleryPage> HangAsync(BrowserPage page)
    {
        await page.ShowAsync(ChartPage.With());
        var (gallery, work) = (new GalleryPage(page), await PageWork.WatchAsync(page.Page));

        // The first brings plotly.js, which the page then has.
        await page.InsertAsync("first", Gallery.Items["curves"]().ToHtml());
        var loading = await work.SecondsAsync();
        foreach (var (name, item) in Gallery.Items)
        {
            var id = $"item-{gallery.items.Count}";
            var (before, errors, requests) = (await work.SecondsAsync(), page.Errors.Count, page.ForeignRequests.Count);
            await page.InsertAsync(id, ChartPage.WithoutPlotly(item().ToHtml()));
            gallery.items[name] = new(id, loading + await work.SecondsAsync() - before, [.. page.Errors.Skip(errors)], [.. page.ForeignRequests.Skip(requests)]);
        }

        await page.Page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");
        gallery.violations = await page.ViolationsAsync("[id^=item-]");
        return gallery;
    }
}
