using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Studio;

// The class of the student: which it is, to join one and to leave it.
public sealed partial class StudioServer
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    void MapClass(WebApplication built)
    {
        const string path = "/{key}/{lesson}/class";
        if (options.Classes is not { } desk)
        {
            built.MapGet(path, context =>
            {
                context.Response.StatusCode = StatusCodes.Status204NoContent;
                return Task.CompletedTask;
            });
            return;
        }

        built.MapGet(path, context => AnswerAsync(context, Facts));
        built.MapPost(path, context => AnswerAsync(context, Join));
        built.MapDelete(path, context => AnswerAsync(context, Leave));

        Task<ClassFacts?> Facts(HttpContext context) => Task.FromResult(desk.Facts(shelf.Folder));

        async Task<ClassFacts?> Join(HttpContext context)
        {
            var wish = await JsonSerializer.DeserializeAsync<ClassWish>(context.Request.Body, json, context.RequestAborted) ?? new(null, null, null, null);
            await desk.JoinAsync(shelf.Folder, wish, context.RequestAborted);
            return desk.Facts(shelf.Folder);
        }

        Task<ClassFacts?> Leave(HttpContext context)
        {
            desk.Leave(shelf.Folder);
            return Task.FromResult<ClassFacts?>(null);
        }
    }

    static async Task AnswerAsync(HttpContext context, Func<HttpContext, Task<ClassFacts?>> facts)
    {
        try
        {
            var found = await facts(context);
            context.Response.ContentType = "application/json; charset=utf-8";
            await JsonSerializer.SerializeAsync(context.Response.Body, found, json, context.RequestAborted);
        }
        catch (JsonException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, "What was sent is no wish to join a class.");
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            await Refuse(context, StatusCodes.Status400BadRequest, e.Message.ReplaceLineEndings(" "));
        }
    }
}
