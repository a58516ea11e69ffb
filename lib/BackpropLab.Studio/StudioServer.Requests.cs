using System.Security.Cryptography;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace BackpropLab.Studio;

// The requests that the server answers.
public sealed partial class StudioServer
{
    /// <summary>A connection that is broken without a word is noticed after this time.</summary>
    static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    /// <summary>A page waits this long for its notebook to be read, so that it comes with its text.</summary>
    static readonly TimeSpan TimeToRead = TimeSpan.FromSeconds(5);

    const int NonceBytes = 16;

    static readonly WebAssets own = new(typeof(StudioServer).Assembly);

    readonly Entrance entrance;

    // An empty builder reads no settings, so nothing in the environment or beside the notebook can open another port.
    WebApplication Build(StudioOptions options)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(options.Host, options.Port);
        });
        builder.Services.AddRoutingCore();

        var built = builder.Build();
        built.UseWebSockets(new() { KeepAliveInterval = KeepAlive, KeepAliveTimeout = KeepAlive });
        built.Use(Guard);
        built.MapGet($"/{Entrance.Door}/{{token}}", SendDoor);
        built.MapGet("/{key}/", SendFrontPage);
        built.MapGet("/{key}/assets/{**name}", SendAsset);
        built.MapGet("/{key}/pictures/{lesson}.png", SendPicture);
        built.MapGet("/{key}/{lesson}/", SendLesson);
        built.MapGet("/{key}/{lesson}/assets/{**name}", SendAsset);
        built.MapGet("/{key}/{lesson}/live", ServeWindow);
        MapClass(built);
        built.MapFallback("{**path}", context => Refuse(context, StatusCodes.Status404NotFound, "There is no such page."));
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
        return Send(context, DoorPage.Open($"{entrance.Admit(context)}/{(First is { } lesson ? $"{Uri.EscapeDataString(lesson)}/" : "")}"), DoorPage.ContentSecurityPolicy);
    }

    Task SendFrontPage(HttpContext context)
    {
        if (LeadsOn(context))
            return Task.CompletedTask;
        if (!shelf.IsCourse)
        {
            context.Response.Redirect($"{Uri.EscapeDataString(shelf.Chosen!)}/");
            return Task.CompletedTask;
        }

        var nonce = NewNonce();
        return Send(context, FrontPage.Render(shelf), LessonPage.ContentSecurityPolicy(nonce));
    }

    async Task SendLesson(HttpContext context)
    {
        if (LeadsOn(context))
            return;
        var name = (string)context.Request.RouteValues["lesson"]!;
        if (Notebook(name) is not { } notebook)
        {
            await Refuse(context, StatusCodes.Status404NotFound, $"There is no lesson {name} here.");
            return;
        }

        var nonce = NewNonce();
        var (before, after) = Neighbours(name);
        var state = await notebook.Page.FirstAsync(TimeToRead, context.RequestAborted);
        await Send(context, LessonPage.Render(name, state, before, after, nonce), LessonPage.ContentSecurityPolicy(nonce));
    }

    (LessonSummary? Before, LessonSummary? After) Neighbours(string name)
    {
        var names = shelf.Names.ToList();
        var place = names.IndexOf(name);
        return (place > 0 ? shelf.Summary(names[place - 1]) : null, place + 1 < names.Count ? shelf.Summary(names[place + 1]) : null);
    }

    /// <summary>The addresses in a page are relative to its folder: whoever leaves the last slash out is led there.</summary>
    static bool LeadsOn(HttpContext context)
    {
        if (context.Request.Path.Value!.EndsWith('/'))
            return false;
        context.Response.Redirect(context.Request.Path + "/");
        return true;
    }

    static string NewNonce() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(NonceBytes));

    async Task ServeWindow(HttpContext context)
    {
        if (Notebook((string)context.Request.RouteValues["lesson"]!) is not { } notebook)
            await Refuse(context, StatusCodes.Status404NotFound, "There is no such lesson.");
        else if (!context.WebSockets.IsWebSocketRequest)
            await Refuse(context, StatusCodes.Status400BadRequest, "Here a page is spoken to over a WebSocket.");
        else
            await WindowSocket.ServeAsync(await context.WebSockets.AcceptWebSocketAsync(), notebook.Notebook, context.RequestAborted);
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

    Task SendPicture(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["lesson"]!;
        if (!shelf.Names.Contains(name) || shelf.PictureOf(name) is not { } picture)
            return Refuse(context, StatusCodes.Status404NotFound, "There is no such picture.");
        context.Response.ContentType = "image/png";
        return context.Response.SendFileAsync(picture);
    }

    static WebAsset? Asset(string name) => own.Get(name) ?? WebAssets.OfPages.Get(name);
}
