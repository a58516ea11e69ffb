using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>
/// A Chromium for browser tests; where none is installed they are skipped, see <see cref="Need.Browser"/>.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;
    BrowserContext? idle;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Find() is not { } executable)
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Chromium.Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>
    /// A page as if in a browser just started, cut off from every host but this machine; dispose it with <c>await using</c>.
    /// </summary>
    public async Task<BrowserPage> OpenAsync(
        ColorScheme colorScheme = ColorScheme.Light, int width = 1200, int height = 900,
        ReducedMotion reducedMotion = ReducedMotion.NoPreference)
    {
        Need.Browser(browser is not null, Chromium.Missing);

        var context = Interlocked.Exchange(ref idle, null) ?? await BrowserContext.NewAsync(browser!);
        var page = await BrowserPage.OpenAsync(context, GiveBackAsync);
        await page.Page.SetViewportSizeAsync(width, height);
        await page.Page.EmulateMediaAsync(new() { ColorScheme = colorScheme, ReducedMotion = reducedMotion });
        return page;
    }

    /// <summary>The same in a browser of its own, which keeps what a service worker is to keep.</summary>
    public async Task<BrowserPage> OpenWithServiceWorkersAsync()
    {
        Need.Browser(browser is not null, Chromium.Missing);
        return await BrowserPage.OpenAsync(await BrowserContext.NewAsync(browser!, ServiceWorkerPolicy.Allow), context => context.DisposeAsync());
    }

    // Two pages that are open at once have a context each, and know as little of each other as those of two people.
    async ValueTask GiveBackAsync(BrowserContext context)
    {
        if (!await context.ForgetAsync() || Interlocked.CompareExchange(ref idle, context, null) is not null)
        {
            await context.DisposeAsync();
        }
    }
}
