using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackpropLab.Studio;

// The requests that the server answers.
public sealed partial class WatchServer
{
    static readonly TimeSpan ReconnectionInterval = TimeSpan.FromMilliseconds(500);

    const int NonceBytes = 16;

    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    static readonly WebAssets own = new(typeof(WatchServer).Assembly);

    readonly Entrance entrance = new();

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
        built.MapGet($"/{Entrance.Door}/{{token}}", SendDoor);
        built.MapGet("/{folder}/", SendPage);
        built.MapGet("/{folder}/assets/{**name}", SendAsset);
        built.MapGet("/{folder}/events", SendEvents);
        built.MapPost("/{folder}/trust", context => Do(context, notebook.Trust));
        built.MapPost("/{folder}/stop", context => Do(context, notebook.Stop));
        built.MapPost("/{folder}/run", context => Do(context, notebook.RunAll));
        built.MapPost("/{folder}/restart", context => Do(context, notebook.Restart));
        built.MapFallback("{**path}", context => Refuse(context, StatusCodes.Status404NotFound,
            $"This page shows {Path.GetFileName(path)} alone: to see another notebook, start lab watch with it."));
        return built;
    }

    Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = PagePolicy.Nothing;
        return new Gate(entrance).Refusal(context.Request) is { } refusal
            ? Refuse(context, StatusCodes.Status403Forbidden, refusal)
            : next(context);
    }

    static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }

    Task SendDoor(HttpContext context)
    {
        if (!entrance.TryOpen((string)context.Request.RouteValues["token"]!))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Send(context, DoorPage.Closed, DoorPage.ContentSecurityPolicy);
        }

        onOpened?.Invoke(Address);
        return Send(context, DoorPage.Open(entrance.Admit(context)), DoorPage.ContentSecurityPolicy);
    }

    Task SendPage(HttpContext context)
    {
        // The page's own addresses are relative to its folder.
        if (!context.Request.Path.Value!.EndsWith('/'))
        {
            context.Response.Redirect(context.Request.Path + "/");
            return Task.CompletedTask;
        }

        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));
        return Send(context, WatchPage.Render(path, nonce), WatchPage.ContentSecurityPolicy(nonce));
    }

    static Task Send(HttpContext context, string page, string policy)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.ContentSecurityPolicy = policy;
        return context.Response.WriteAsync(page);
    }

    Task SendAsset(HttpContext context)
    {
        if (Asset((string?)context.Request.RouteValues["name"] ?? "") is not { } asset)
            return Refuse(context, StatusCodes.Status404NotFound, "There is no such file.");
        context.Response.ContentType = asset.ContentType;
        return context.Response.Body.WriteAsync(asset.Bytes).AsTask();
    }

    static WebAsset? Asset(string name) => own.Get(name) ?? WebAssets.OfPages.Get(name);

    Task SendEvents(HttpContext context) =>
        TypedResults.ServerSentEvents(Events(context.RequestAborted)).ExecuteAsync(context);

    async IAsyncEnumerable<SseItem<string>> Events([EnumeratorCancellation] CancellationToken cancellation)
    {
        await foreach (var patch in page.Follow(cancellation))
            yield return new(JsonSerializer.Serialize(patch, Json)) { ReconnectionInterval = ReconnectionInterval };
    }

    static Task Do(HttpContext context, Action action)
    {
        action();
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
