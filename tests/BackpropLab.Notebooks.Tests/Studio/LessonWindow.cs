using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>A window on a lesson as a browser has it: what it is told over its WebSocket, put together.</summary>
sealed partial class LessonWindow : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly ClientWebSocket socket = new();
    readonly Dictionary<int, JsonObject> known = [];
    readonly List<JsonObject> told = [];
    Task<JsonObject>? listening;

    LessonWindow()
    {
    }

    /// <summary>The last patch, without its cells.</summary>
    public JsonObject Page { get; private set; } = [];

    /// <summary>The cells, in order, each as the changes have made it.</summary>
    public IReadOnlyList<JsonObject> Cells { get; private set; } = [];

    /// <summary>Opens the page of a server's lesson, and waits until it is told the cells.</summary>
    /// <param name="server">The server.</param>
    /// <param name="lesson">The lesson; null for the one that its address leads to.</param>
    public static async Task<LessonWindow> OpenAsync(StudioServer server, string? lesson = null)
    {
        var address = server.Address;
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        var door = await client.GetAsync(address);
        var page = new Uri(address, Leads().Match(await door.Content.ReadAsStringAsync()).Groups["path"].Value);
        if (lesson is not null)
            page = new Uri(page, $"{lesson}/");
        var window = new LessonWindow();
        window.socket.Options.SetRequestHeader("Cookie", Assert.Single(door.Headers.GetValues("Set-Cookie")).Split(';')[0]);
        window.socket.Options.SetRequestHeader("Origin", address.GetLeftPart(UriPartial.Authority));
        await window.socket.ConnectAsync(new UriBuilder(new Uri(page, "live")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await window.Until(() => window.Cells.Count > 0);
        return window;
    }

    /// <summary>Says something to the notebook.</summary>
    public Task SayAsync(object message) =>
        socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(message).AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None).AsTask();

    /// <summary>Writes into a cell, counted from 1, and gives the answer.</summary>
    public async Task<JsonObject> EditAsync(int number, string source, string? began = null)
    {
        var cell = Cells[number - 1];
        await SayAsync(new { kind = "edit", cell = Key(number), @base = began ?? (string)cell["source"]!, source });
        return await AnswerAsync("edited");
    }

    /// <summary>The key of a cell, counted from 1.</summary>
    public int Key(int number) => (int)Cells[number - 1]["key"]!;

    /// <summary>The first answer of a kind that has not been given yet.</summary>
    public async Task<JsonObject> AnswerAsync(string kind)
    {
        await Until(() => Has(kind));
        var answer = told.First(message => (string)message["kind"]! == kind);
        told.Remove(answer);
        return answer;
    }

    /// <summary>Whether an answer of a kind has come that has not been given yet.</summary>
    public bool Has(string kind) => told.Any(message => (string)message["kind"]! == kind);

    /// <summary>Listens until something holds.</summary>
    public async Task Until(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!holds())
        {
            listening ??= ListenAsync(CancellationToken.None);
            Hear(await listening.WaitAsync(limit.Token));
            listening = null;
        }
    }

    /// <summary>Listens until nothing runs, nothing is to run, and nothing has failed.</summary>
    public Task UpToDateAsync() => Until(() => (string)Page["status"]!["kind"]! == "passed" && Cells.All(cell => !(bool)cell["isStale"]! && (string)cell["state"]! == "settled"));

    /// <summary>Listens for a time.</summary>
    public async Task Quiet(TimeSpan time)
    {
        // A wait for a message that is broken off would break the connection too, so it is left for the next.
        using var limit = new CancellationTokenSource(time);
        while (!limit.IsCancellationRequested)
        {
            listening ??= ListenAsync(CancellationToken.None);
            await Task.WhenAny(listening, Task.Delay(Timeout.Infinite, limit.Token));
            if (!listening.IsCompleted)
                return;
            Hear(await listening);
            listening = null;
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Abort();
        socket.Dispose();
        await ValueTask.CompletedTask;
    }

    async Task<JsonObject> ListenAsync(CancellationToken cancellation)
    {
        var message = new MemoryStream();
        var piece = new byte[1 << 14];
        while (true)
        {
            var received = await socket.ReceiveAsync(piece.AsMemory(), cancellation);
            Assert.NotEqual(WebSocketMessageType.Close, received.MessageType);
            message.Write(piece, 0, received.Count);
            if (received.EndOfMessage)
                return JsonNode.Parse(message.ToArray())!.AsObject();
        }
    }

    void Hear(JsonObject message)
    {
        if ((string)message["kind"]! != "page")
        {
            // What a window has written itself it is not told again.
            if ((string?)message["outcome"] == "saved" && known.TryGetValue((int)message["cell"]!, out var cell))
                cell["source"] = (string)message["source"]!;
            told.Add(message);
            return;
        }

        foreach (var change in message["changes"]!.AsArray())
            Take(change!.AsObject());
        Page = message;
        Cells = [.. message["order"]!.AsArray().Select(key => known[(int)key!])];
    }

    void Take(JsonObject change)
    {
        var key = (int)change["key"]!;
        var before = known.GetValueOrDefault(key);
        var outputs = (before?["outputs"]?.AsArray() ?? []).Take((int)change["kept"]!).Concat(change["outputs"]!.AsArray()).Select(output => (string)output!);
        var cell = change.DeepClone().AsObject();
        cell["outputs"] = new JsonArray([.. outputs.Select(output => JsonValue.Create(output))]);
        foreach (var name in new[] { "frame", "source" })
            cell[name] ??= before?[name]?.DeepClone();
        known[key] = cell;
    }

    [GeneratedRegex("""href="[.][.](?<path>/[^"]+)["]""")]
    private static partial Regex Leads();
}
