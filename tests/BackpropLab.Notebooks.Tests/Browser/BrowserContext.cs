using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>
/// What a browser keeps of a person: cookies, storage, permissions. Pages use it one after another, since a new one costs the
/// browser a profile and a window, thrice what a page costs; between two pages it forgets everything. An empty page keeps the
/// window open.
/// </summary>
sealed class BrowserContext : IAsyncDisposable
{
    readonly IBrowserContext context;
    readonly IPage empty;
    readonly ConcurrentDictionary<string, bool> origins = new();

    BrowserContext(IPage empty) => (context, this.empty) = (empty.Context, empty);

    /// <param name="browser">The browser.</param>
    /// <param name="keepers">Whether pages may leave service workers behind, which nobody makes it forget.</param>
    public static async Task<BrowserContext> NewAsync(IBrowser browser, ServiceWorkerPolicy keepers = ServiceWorkerPolicy.Block)
    {
        var context = await browser.NewContextAsync(new() { ServiceWorkers = keepers });
        return new(await context.NewPageAsync());
    }

    /// <summary>Opens a page, and answers everything that the context asks a network for as told.</summary>
    public async Task<IPage> NewPageAsync(Func<IRoute, Task> answer)
    {
        context.Page += Watch;
        await context.RouteAsync("**/*", answer);
        return await context.NewPageAsync();
    }

    /// <summary>Closes the pages and forgets what they left; false, if that does not work, and the context is lost.</summary>
    public async Task<bool> ForgetAsync()
    {
        context.Page -= Watch;
        try
        {
            // The list is the browser's, and changes with each page that closes.
            await Task.WhenAll(context.Pages.ToArray().Where(page => page != empty).Select(page => page.CloseAsync()));
            await ClearStoragesAsync();
            await context.UnrouteAllAsync();
            await context.ClearCookiesAsync();
            await context.ClearPermissionsAsync();
            return true;
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    void Watch(object? sender, IPage page) =>
        page.FrameNavigated += (_, frame) =>
        {
            if (Uri.TryCreate(frame.Url, UriKind.Absolute, out var address) && (address.IsFile || address.Scheme is "http" or "https"))
            {
                origins[address.IsFile ? "file://" : address.GetLeftPart(UriPartial.Authority)] = true;
            }
        };

    async Task ClearStoragesAsync()
    {
        if (origins.IsEmpty)
        {
            return;
        }

        var session = await context.NewCDPSessionAsync(empty);
        foreach (var origin in origins.Keys)
        {
            await session.SendAsync("Storage.clearDataForOrigin", new() { ["origin"] = origin, ["storageTypes"] = "all" });
        }

        await session.DetachAsync();
        origins.Clear();
    }
}
