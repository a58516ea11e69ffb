using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>
/// A Chromium for browser tests; where none is installed they are skipped, see <see cref="Need.Browser"/>.
/// </summary>
public sealed class BrowserFixture : IAsyncLifetime
{
    IPlaywright? playwright;
    IBrowser? browser;

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

    /// <summary>A page of its own context, cut off from every host but this machine; dispose it with <c>await using</c>.</summary>
    public async Task<BrowserPage> OpenAsync(
        ColorScheme colorScheme = ColorScheme.Light, int width = 1200, int height = 900,
        ReducedMotion reducedMotion = ReducedMotion.NoPreference)
    {
        Need.Browser(browser is not null, Chromium.Missing);

        var context = await browser!.NewContextAsync(new()
        {
            ColorScheme = colorScheme,
            ReducedMotion = reducedMotion,
            ViewportSize = new() { Width = width, Height = height },
            ServiceWorkers = ServiceWorkerPolicy.Block,
        });
        return await BrowserPage.OpenAsync(context);
    }
}
