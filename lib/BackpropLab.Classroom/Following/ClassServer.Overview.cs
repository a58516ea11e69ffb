using System.Globalization;
using System.Text.Json;
using BackpropLab.Exercises;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Classroom;

// What the teacher alone may ask.
sealed partial class ClassServer
{
    /// <summary>Changes that come closer together are shown together.</summary>
    static readonly TimeSpan together = TimeSpan.FromMilliseconds(50);

    /// <summary>Who is stuck is so by the clock, too.</summary>
    static readonly TimeSpan anew = TimeSpan.FromSeconds(15);

    TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    void MapOverview(WebApplication built)
    {
        built.MapGet("/overview/{once}", OpenOverview);
        built.MapGet("/overview/", context => Teachers(context, () => Send(context, OverviewPage.Render(options.Name, Address, Code))));
        built.MapGet("/overview/events", context => Teachers(context, () => SendEventsAsync(context)));
        built.MapGet("/overview/code/{id}/{place:int}", context => Teachers(context, () => SendCode(context)));
        built.MapPost("/overview/read", context => Teachers(context, () => TakeCodeAsync(context)));
        built.MapGet("/overview/assets/{name}", SendAsset);
    }

    Task OpenOverview(HttpContext context)
    {
        if (!door.TryOpen(context, (string)context.Request.RouteValues["once"]!))
            return NotLetIn(context);
        options.OnOpened(Overview);
        return Send(context, TeachersPage.Open);
    }

    Task Teachers(HttpContext context, Func<Task> answer) => door.Knows(context.Request) ? answer() : NotLetIn(context);

    static Task NotLetIn(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Send(context, TeachersPage.Closed);
    }

    /// <summary>The class as it is, and anew whenever it changes, as server-sent events.</summary>
    async Task SendEventsAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        // Proxies that keep an answer until it is whole would keep this one for ever.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, ending.Token);
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var next = changed.Task;
                await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(state.At(DateTime.UtcNow), json)}\n\n", stop.Token);
                await context.Response.Body.FlushAsync(stop.Token);
                await Task.Delay(together, stop.Token);
                await Task.WhenAny(next, Task.Delay(anew, stop.Token));
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the class is.
        }
    }

    void Changed() => Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    /// <summary>A misconception as code, to be mended together.</summary>
    Task SendCode(HttpContext context)
    {
        var (id, place) = ((string)context.Request.RouteValues["id"]!, int.Parse((string)context.Request.RouteValues["place"]!, CultureInfo.InvariantCulture));
        return catalogue.Has(id) && catalogue.Of(id) is { } entry && entry.Codes.Value.ElementAtOrDefault(place) is { } code
            ? Answer(context, StatusCodes.Status200OK, new { sentence = entry.Sentences[place], code.Code, code.IsWhole })
            : NotFound(context);
    }

    /// <summary>A result code that a student has read out.</summary>
    async Task TakeCodeAsync(HttpContext context)
    {
        if ((await ReadAsync<SentCode>(context))?.Read() is not { } read)
        {
            await Answer(context, StatusCodes.Status400BadRequest, "These are not the eight letters of a result of this course: was one misheard?");
            return;
        }

        var name = FormattableString.Invariant($"seat {read.Seat}");
        var student = state.Named(name) ?? Join(name, TeachersDoor.NewSecret());
        var now = DateTime.UtcNow;
        Keep([new(student!.Number, read.Id, read.State, read.Misconception is { } sentence ? [sentence] : [], read.Answer, now, now.Ticks)]);
        var said = read.State == ClassAttempt.NotYet ? $"not yet. {read.Misconception}".TrimEnd() : read.State;
        await Answer(context, StatusCodes.Status200OK, new { said = $"{name}, {read.Id}: {said}" });
    }
}
