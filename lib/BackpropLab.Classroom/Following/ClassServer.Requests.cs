using System.Text.Encodings.Web;
using System.Text.Json;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using HttpProtocols = Microsoft.AspNetCore.Server.Kestrel.Core.HttpProtocols;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace BackpropLab.Classroom;

// What anybody in the room's network may ask: the page that says how to join, to join, and to tell of attempts.
sealed partial class ClassServer
{
    const int MostBytes = 64_000;
    const int MostHeaderBytes = 16_384;
    const int MostStudents = 1000;
    const int MostConnections = 100;

    static readonly TimeSpan minute = TimeSpan.FromMinutes(1);
    static readonly TimeSpan headersTime = TimeSpan.FromSeconds(10);

    static readonly WebAssets own = new(typeof(ClassServer).Assembly);
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 6 };

    readonly ConnectionLimit connections = new(MostConnections);
    readonly RateLimit wrongCodes = new(20, minute);
    readonly RateLimit newStudents = new(200, minute);
    readonly RateLimit sent = new(60, TimeSpan.FromSeconds(10));

    // An empty builder reads no settings, so nothing in the environment can open another port.
    WebApplication Build(int port)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostBytes;
            kestrel.Limits.MaxRequestHeadersTotalSize = MostHeaderBytes;
            kestrel.Limits.RequestHeadersTimeout = headersTime;
            kestrel.Listen(options.Host, port, listen =>
            {
                listen.Protocols = HttpProtocols.Http1;
                listen.Use(next => connection => connections.PassAsync(connection, next));
            });
        });
        builder.Services.AddRoutingCore();
        var built = builder.Build();
        built.Use(Guard);
        built.MapGet("/", context => Send(context, JoinPage.Render(options.Name)));
        built.MapPost("/join", JoinAsync);
        built.MapPost("/attempts", TakeAsync);
        // A course on a site is another origin. What is sent is let in by its code or token, and no browser adds one by itself.
        built.MapMethods("/join", ["OPTIONS"], AllowSites);
        built.MapMethods("/attempts", ["OPTIONS"], AllowSites);
        built.MapGet("/assets/{name}", SendAsset);
        MapOverview(built);
        built.MapFallback("{**path}", NotFound);
        return built;
    }

    static async Task Guard(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.ContentSecurityPolicy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        try
        {
            await next(context);
        }
        catch (SqliteException e) when (!context.Response.HasStarted)
        {
            await Answer(context, StatusCodes.Status503ServiceUnavailable, $"The class cannot keep it: {ClassStore.Said(e)}. It is sent again later.");
        }
    }

    static Task AllowSites(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.AccessControlAllowMethods = "POST";
        context.Response.Headers.AccessControlAllowHeaders = "authorization, content-type";
        return Task.CompletedTask;
    }

    async Task JoinAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        var from = Sender.Of(context);
        if (wrongCodes.IsOver(from) || !newStudents.Take(from))
        {
            await Answer(context, StatusCodes.Status429TooManyRequests, "Too many have tried to join from there: wait a minute.");
            return;
        }

        if (await ReadAsync<SentName>(context) is not { } given)
        {
            await Answer(context, StatusCodes.Status400BadRequest, "What was sent is no wish to join: {\"code\": ...} is expected.");
            return;
        }

        if (!TeachersDoor.IsSame(given.Code?.Trim().ToUpperInvariant() ?? "", Code))
        {
            wrongCodes.Take(from);
            await Answer(context, StatusCodes.Status403Forbidden, "This is not the code of the class: look at what the teacher shows.");
            return;
        }

        if (given.Token is { } kept && state.StudentOf(Hash(kept)) is { } known && (given.Name is null || given.Shown == known.Name))
        {
            await Answer(context, StatusCodes.Status200OK, new { token = kept, known.Name, Class = options.Name });
            return;
        }

        if (state.Count >= MostStudents)
        {
            await Answer(context, StatusCodes.Status403Forbidden, $"The class is full: it has {state.Count} students.");
            return;
        }

        var token = TeachersDoor.NewSecret();
        if (Join(given.Shown, token) is { } student)
            await Answer(context, StatusCodes.Status200OK, new { token, student.Name, Class = options.Name });
        else
            await Answer(context, StatusCodes.Status409Conflict, $"Somebody called {given.Shown} is in the class already: take another name.");
    }

    /// <summary>Takes a student in; null if the name is taken.</summary>
    ClassStudent? Join(string? name, string token)
    {
        lock (keeping)
        {
            var student = name is not null ? store.Join(name, Hash(token))
                : Enumerable.Range(0, MostStudents).Select(taken => store.Join(Pseudonyms.Next(taken), Hash(token))).FirstOrDefault(joined => joined is not null);
            if (student is not null)
                state.Add(student);
            Changed();
            return student;
        }
    }

    async Task TakeAsync(HttpContext context)
    {
        context.Response.Headers.AccessControlAllowOrigin = "*";
        if (context.Request.Headers.Authorization.ToString() is not ['B', 'e', 'a', 'r', 'e', 'r', ' ', .. var token] || state.StudentOf(Hash(token)) is not { } student)
        {
            await Answer(context, StatusCodes.Status401Unauthorized, "The class does not know who this is: join it again.");
            return;
        }

        if (!sent.Take(student.TokenHash))
        {
            await Answer(context, StatusCodes.Status429TooManyRequests, "That is more than anybody attempts: wait ten seconds.");
            return;
        }

        if (await ReadAsync<SentAttempts>(context) is not { IsPossible: true } attempts)
        {
            await Answer(context, StatusCodes.Status400BadRequest, "What was sent are no attempts: {\"now\": ..., \"attempts\": [...]} with at most 100 is expected.");
            return;
        }

        Keep(attempts.Checked(student.Number, catalogue, DateTime.UtcNow));
        await Answer(context, StatusCodes.Status200OK, new { taken = true });
    }

    void Keep(IReadOnlyList<ClassRecord> records)
    {
        lock (keeping)
        {
            var fresh = state.New(records);
            store.Add(fresh);
            state.Add(fresh);
            if (fresh.Count > 0)
                Changed();
        }
    }

    static async Task<T?> ReadAsync<T>(HttpContext context)
    {
        try
        {
            return await JsonSerializer.DeserializeAsync<T>(context.Request.Body, json, context.RequestAborted);
        }
        catch (Exception e) when (e is JsonException or BadHttpRequestException)
        {
            return default;
        }
    }

    static Task Answer(HttpContext context, int status, object answer)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        return context.Response.WriteAsync(JsonSerializer.Serialize(answer is string problem ? new { problem } : answer, json));
    }

    static Task NotFound(HttpContext context) => Answer(context, StatusCodes.Status404NotFound, "There is no such page.");

    static Task Send(HttpContext context, string page)
    {
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(page);
    }

    static Task SendAsset(HttpContext context)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if ((own.Get(name) ?? WebAssets.OfPages.Get(name)) is not { } asset)
            return NotFound(context);
        context.Response.ContentType = asset.ContentType;
        return context.Response.Body.WriteAsync(asset.Bytes).AsTask();
    }
}
