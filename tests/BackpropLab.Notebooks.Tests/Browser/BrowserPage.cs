using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Browser;

/// <summary>A browser page with what it tried and must not: requests to other hosts, and scripts that failed.</summary>
public sealed class BrowserPage : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(20);

    readonly BrowserContext context;
    readonly Func<BrowserContext, ValueTask> giveBack;
    readonly ConcurrentQueue<string> foreignRequests = new();
    readonly ConcurrentQueue<string> errors = new();

    BrowserPage(BrowserContext context, Func<BrowserContext, ValueTask> giveBack) => (this.context, this.giveBack) = (context, giveBack);

    public IPage Page { get; private set; } = null!;

    /// <summary>The addresses of other hosts that the page asked for; each request was refused.</summary>
    public IReadOnlyCollection<string> ForeignRequests => foreignRequests;

    /// <summary>Uncaught exceptions and console errors, in their order.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    /// <summary>A page of a context that no other page is in.</summary>
    /// <param name="context">The context.</param>
    /// <param name="giveBack">Takes the context back once the page is disposed.</param>
    internal static async Task<BrowserPage> OpenAsync(BrowserContext context, Func<BrowserContext, ValueTask> giveBack)
    {
        var opened = new BrowserPage(context, giveBack);
        opened.Page = await context.NewPageAsync(opened.AllowThisMachineOnly);
        opened.Page.PageError += (_, message) => opened.errors.Enqueue(message);
        opened.Page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                opened.errors.Enqueue(message.Text);
            }
        };
        opened.Page.WebSocket += (_, socket) =>
        {
            if (!IsThisMachine(socket.Url))
            {
                opened.foreignRequests.Enqueue(socket.Url);
            }
        };
        return opened;
    }

    /// <summary>Shows a document as a browser would from a file on disk.</summary>
    public Task ShowAsync(string html) => Page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });

    /// <summary>
    /// Waits until something holds on the page. It is asked from here each time: what Playwright itself leaves in a page to
    /// ask again is a text that the page evaluates, which its content security policy forbids.
    /// </summary>
    /// <param name="expression">What is to hold, or a function of the argument that says so.</param>
    /// <param name="argument">The argument.</param>
    public async Task UntilAsync(string expression, object? argument = null)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!await Page.EvaluateAsync<bool>(expression, argument))
        {
            if (limit.IsCancellationRequested)
                throw new TimeoutException($"This has not come to hold on the page: {expression}");
            await Task.Delay(PollInterval, CancellationToken.None);
        }
    }

    public ValueTask DisposeAsync() => giveBack(context);

    Task AllowThisMachineOnly(IRoute route)
    {
        if (IsThisMachine(route.Request.Url))
        {
            return route.ContinueAsync();
        }

        foreignRequests.Enqueue(route.Request.Url);
        return route.AbortAsync();
    }

    static bool IsThisMachine(string address) =>
        new Uri(address) is var uri && (uri.IsLoopback || uri.Scheme is "file" or "data" or "blob" or "about");
}
