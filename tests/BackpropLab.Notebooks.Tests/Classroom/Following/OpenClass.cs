using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using BackpropLab.Classroom;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Classroom.Following;

/// <summary>A class that is open on this machine's own address, and kept in a folder that goes with it.</summary>
sealed class OpenClass : IAsyncDisposable
{
    static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web);

    readonly TemporaryFolder folder = new();
    ClassServer server = null!;

    public ClassServer Server => server;

    public string File => Path.Combine(folder.Path, "class.db");

    public HttpClient Client { get; private set; } = null!;

    public static async Task<OpenClass> StartAsync()
    {
        var open = new OpenClass();
        await open.OpenAsync();
        return open;
    }

    /// <summary>Opens it, or opens it again.</summary>
    public async Task OpenAsync()
    {
        server = await ClassServer.StartAsync(new() { Name = "ML 2026", File = File, Host = IPAddress.Loopback });
        Client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = server.Address };
    }

    /// <summary>Closes it, as if the network were cut.</summary>
    public async Task CloseAsync()
    {
        Client.Dispose();
        await server.DisposeAsync();
    }

    /// <summary>A folder of a student's own.</summary>
    public string NotebooksOf(string student) => Directory.CreateDirectory(Path.Combine(folder.Path, student)).FullName;

    /// <summary>Joins as a student does whose machine is not ours.</summary>
    /// <returns>The token.</returns>
    public async Task<string> JoinAsync(string? name = null)
    {
        var reply = await PostAsync("join", new { code = server.Code, name });
        Assert.Equal(HttpStatusCode.OK, reply.Status);
        return reply.Body.GetProperty("token").GetString()!;
    }

    /// <summary>Tells of attempts.</summary>
    public Task<(HttpStatusCode Status, JsonElement Body)> TellAsync(string token, params object[] attempts) => PostAsync("attempts", new { now = DateTime.UtcNow, attempts }, token);

    /// <summary>An attempt as a check sends it.</summary>
    public static object Attempt(string id, string state, string? misconception = null, string? answer = null, int minutesAgo = 0) =>
        new { id, state, misconceptions = misconception is null ? [] : new[] { misconception }, answer, at = DateTime.UtcNow.AddMinutes(-minutesAgo) };

    public async Task<(HttpStatusCode Status, JsonElement Body)> PostAsync(string path, object message, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = message as HttpContent ?? JsonContent.Create(message) };
        if (token is not null)
            request.Headers.Authorization = new("Bearer", token);
        using var response = await Client.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }

    /// <summary>A browser of the teacher's, which has been let in.</summary>
    public async Task<HttpClient> TeacherAsync()
    {
        var teacher = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = server.Address };
        (await teacher.GetAsync(server.Overview)).EnsureSuccessStatusCode();
        return teacher;
    }

    /// <summary>Shows the overview in a browser of the teacher's.</summary>
    public async Task ShowAsync(BrowserPage page)
    {
        await page.Page.GotoAsync(server.Overview.ToString());
        for (var start = Environment.TickCount64; page.Page.Url != $"{server.Address}overview/"; await Task.Delay(20))
            Assert.True(Environment.TickCount64 - start < 30_000, $"The door has not led on: {page.Page.Url}");
    }

    /// <summary>What the overview shows now.</summary>
    public async Task<ClassSnapshot> SeenAsync()
    {
        using var teacher = await TeacherAsync();
        using var reader = new StreamReader(await teacher.GetStreamAsync("overview/events"));
        return JsonSerializer.Deserialize<ClassSnapshot>((await reader.ReadLineAsync())!["data: ".Length..], json)!;
    }

    /// <summary>What the overview shows of an exercise, once that is so.</summary>
    public async Task<ClassExercise> SeenAsync(string id, Func<ClassExercise, bool> isSo)
    {
        for (var start = Environment.TickCount64; ; await Task.Delay(50))
        {
            var seen = (await SeenAsync()).Exercises.SingleOrDefault(exercise => exercise.Id == id);
            if (seen is not null && isSo(seen))
                return seen;
            Assert.True(Environment.TickCount64 - start < 30_000, $"{id} has not come to be so: {seen}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        folder.Dispose();
    }
}
