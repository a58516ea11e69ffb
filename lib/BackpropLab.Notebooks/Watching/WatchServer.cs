using System.Net;
using System.Net.ServerSentEvents;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackpropLab.Notebooks;

/// <summary>
/// Serves a notebook as a page on this machine's loopback interface. On every save the changed cell and all after it
/// run again, and every window shows what comes of it.
/// </summary>
public sealed class WatchServer : IAsyncDisposable
{
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);
    static readonly TimeSpan ReconnectionInterval = TimeSpan.FromMilliseconds(500);

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    readonly string path;
    readonly string name;
    readonly Action<string>? onProblem;
    readonly WebAssets assets = WebAssets.Embedded;
    readonly LivePage page = new();
    readonly LiveNotebook notebook;
    readonly AccessToken token = new();
    readonly CancellationTokenSource ending = new();
    readonly WebApplication app;

    WatchServer(string path, string name, WatchOptions options, Action<WatchedRun>? onRun, Action<string>? onProblem)
    {
        (this.path, this.name, this.onProblem) = (path, name, onProblem);
        app = Build(options);
        notebook = new LiveNotebook(path, options, page, onRun);
    }

    /// <summary>The address of the page, with the token that it takes to open it.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Ends only if watching fails, and then with what made it fail.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    internal int WorkerProcessId => notebook.WorkerProcessId;

    /// <summary>Starts to serve a notebook; its first run begins at once.</summary>
    /// <param name="notebook">The <c>.dib</c> file.</param>
    /// <param name="options">How it is watched.</param>
    /// <param name="onRun">Told of each run when it has ended.</param>
    /// <param name="onProblem">Told what is wrong with a save that is no notebook, in the form in which compilers name a place.</param>
    /// <exception cref="ArgumentException">The address to listen on is not a loopback address.</exception>
    /// <exception cref="FileNotFoundException">There is no such notebook, or the worker is not where the build puts it.</exception>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<WatchServer> StartAsync(string notebook, WatchOptions? options = null, Action<WatchedRun>? onRun = null, Action<string>? onProblem = null)
    {
        options ??= new WatchOptions();
        if (!IPAddress.IsLoopback(options.Host))
            throw new ArgumentException($"lab watch listens on this machine's own addresses alone (127.0.0.1 or ::1), not on {options.Host}: whoever reaches the page can run code here.");
        var path = Path.GetFullPath(notebook);
        if (Directory.Exists(path)) throw new FileNotFoundException($"{notebook} is a folder: lab watch shows one notebook, so name a .dib file in it.", path);
        if (!File.Exists(path)) throw new FileNotFoundException($"There is no notebook {notebook}: looked for {path}.", path);

        var server = new WatchServer(path, notebook, options, onRun, onProblem);
        try
        {
            await server.Listen(options);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and its worker; every window is told.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested) return;
        await ending.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await notebook.DisposeAsync();
        using var patience = new CancellationTokenSource(StopTime);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
        ending.Dispose();
    }

    async Task Listen(WatchOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new IOException($"Port {options.Port} cannot be used on {options.Host} ({e.InnerException?.Message ?? e.Message}): take another with --port, or leave it out for one that is free.", e);
        }

        Address = new Uri($"{app.Urls.Single()}/{token.Text}/");
        Completion = Task.WhenAny(
            notebook.RunAsync(ending.Token),
            new NotebookFile(path).FollowAsync(Take, ending.Token)).Unwrap();
    }

    void Take(SavedNotebook saved)
    {
        notebook.Save(saved);
        if (saved.Problem is { } problem) onProblem?.Invoke(saved.Line is { } line ? $"{name}({line}): {problem}" : problem);
    }

    // An empty builder reads no settings, so nothing in the environment or beside the notebook can open another port.
    WebApplication Build(WatchOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Host, options.Port);
        });
        builder.Services.AddRoutingCore();
        var built = builder.Build();
        built.Use(Guard);
        built.MapGet("/{token}/", SendPage);
        built.MapGet("/{token}/assets/{**name}", SendAsset);
        built.MapGet("/{token}/events", SendEvents);
        built.MapPost("/{token}/stop", context => Do(context, notebook.Stop));
        built.MapPost("/{token}/run", context => Do(context, notebook.RunAll));
        built.MapPost("/{token}/restart", context => Do(context, notebook.Restart));
        built.MapFallback(context => Refuse(context, StatusCodes.Status404NotFound, $"This page shows {Path.GetFileName(path)} alone: start lab watch with another notebook to see that."));
        return built;
    }

    Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = WatchPage.ContentSecurityPolicy(assets);
        return new Gate(token).Refusal(context.Request) is { } refusal
            ? Refuse(context, StatusCodes.Status403Forbidden, refusal)
            : next(context);
    }

    static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }

    Task SendPage(HttpContext context)
    {
        // The page's own addresses are relative to the token's folder.
        if (!context.Request.Path.Value!.EndsWith('/'))
        {
            context.Response.Redirect($"/{token.Text}/");
            return Task.CompletedTask;
        }

        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(WatchPage.Render(path, assets));
    }

    Task SendAsset(HttpContext context)
    {
        if (assets.Get((string)context.Request.RouteValues["name"]!) is not { } asset)
            return Refuse(context, StatusCodes.Status404NotFound, "There is no such file.");
        context.Response.ContentType = asset.ContentType;
        return context.Response.Body.WriteAsync(asset.Bytes).AsTask();
    }

    Task SendEvents(HttpContext context) =>
        TypedResults.ServerSentEvents(Events(context.RequestAborted)).ExecuteAsync(context);

    async IAsyncEnumerable<SseItem<string>> Events([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var patch in page.Follow(cancellation))
            yield return new SseItem<string>(JsonSerializer.Serialize(patch, Json)) { ReconnectionInterval = ReconnectionInterval };
    }

    static Task Do(HttpContext context, Action action)
    {
        action();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
