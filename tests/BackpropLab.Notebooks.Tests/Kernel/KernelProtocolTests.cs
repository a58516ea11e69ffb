using System.Diagnostics;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>The worker as any Jupyter client meets it: lines of JSON over a socket, and no class of ours between.</summary>
public sealed class KernelProtocolTests : IDisposable
{
    readonly TemporaryFolder folder = new();
    readonly Process worker;
    readonly Socket socket;
    readonly StreamReader reader;
    readonly StreamWriter writer;

    public KernelProtocolTests()
    {
        using var listener = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        var address = Path.Combine(folder.Path, "channel");
        listener.Bind(new UnixDomainSocketEndPoint(address));
        listener.Listen();
        worker = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "worker", "BackpropLab.Worker.dll"), "--channel", address])
        {
            RedirectStandardOutput = true,
        })!;
        socket = listener.Accept();
        var stream = new NetworkStream(socket);
        (reader, writer) = (new StreamReader(stream), new StreamWriter(stream) { AutoFlush = true });
    }

    public void Dispose()
    {
        worker.Kill();
        worker.Dispose();
        socket.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task An_execute_request_is_answered_in_the_order_of_the_protocol()
    {
        Send("execute_request", "one", new JsonObject { ["code"] = "Console.Write(\"hi\"); 6 * 7" });
        var messages = await ReceiveUntil(IsIdle);
        Assert.Equal(["status", "execute_input", "stream", "execute_result", "execute_reply", "status"], messages.Select(Type));
        Assert.All(messages, message => Assert.Equal("one", (string?)message["parent_header"]!["msg_id"]));
        Assert.All(messages, message => Assert.Equal("5.4", (string?)message["header"]!["version"]));
        Assert.Equal(["iopub", "iopub", "iopub", "iopub", "shell", "iopub"], messages.Select(message => (string?)message["channel"]));
        Assert.Equal("42", (string?)messages[3]["content"]!["data"]!["text/plain"]);
        Assert.Equal("ok", (string?)messages[4]["content"]!["status"]);
        Assert.Equal(1, (int?)messages[4]["content"]!["execution_count"]);
    }

    [Fact]
    public async Task Standard_output_is_plain_text_and_bears_a_mark_where_one_was_asked_for()
    {
        Send("execute_request", "one", new JsonObject { ["code"] = "Console.OpenStandardOutput().Write(\"plain\"u8);", ["output_mark"] = "(done)" });
        await ReceiveUntil(IsIdle);
        var text = new char["plain(done)".Length];
        Assert.Equal(text.Length, await worker.StandardOutput.ReadBlockAsync(text));
        Assert.Equal("plain(done)", new string(text));
    }

    [Fact]
    public async Task An_error_is_a_message_and_the_replys_status()
    {
        Send("execute_request", "one", new JsonObject { ["code"] = "throw new Exception(\"on purpose\");" });
        var messages = await ReceiveUntil(IsIdle);
        var error = messages.Single(message => Type(message) == "error")["content"]!;
        Assert.Equal("Exception", (string?)error["ename"]);
        Assert.Equal("on purpose", (string?)error["evalue"]);
        Assert.Single(error["traceback"]!.AsArray());
        Assert.Equal("error", (string?)messages.Single(message => Type(message) == "execute_reply")["content"]!["status"]);
    }

    [Fact]
    public async Task An_interrupt_request_on_the_control_channel_is_heard_while_a_cell_runs()
    {
        Send("execute_request", "endless", new JsonObject { ["code"] = "Console.WriteLine(\"begun\"); while (true) { }" });
        await ReceiveUntil(message => Type(message) == "stream");
        Send("interrupt_request", "stop", [], "control");
        // The two come from different threads: either may be first.
        var messages = await ReceiveUntil(IsIdle);
        if (!messages.Any(message => Type(message) == "interrupt_reply"))
            messages.AddRange(await ReceiveUntil(message => Type(message) == "interrupt_reply"));
        Assert.Contains(messages, message => Type(message) == "interrupt_reply" && (string?)message["channel"] == "control");
        Assert.Contains(messages, message => Type(message) == "error" && (string?)message["content"]!["ename"] == "Interrupted");
    }

    [Fact]
    public async Task The_kernel_says_what_it_is_and_shuts_down_when_asked()
    {
        Send("kernel_info_request", "who", []);
        var info = (await ReceiveUntil(message => Type(message) == "kernel_info_reply"))[^1]["content"]!;
        Assert.Equal("C#", (string?)info["language_info"]!["name"]);
        Assert.Equal("5.4", (string?)info["protocol_version"]);
        Send("shutdown_request", "bye", [], "control");
        await ReceiveUntil(message => Type(message) == "shutdown_reply");
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(20)));
        Assert.Equal(0, worker.ExitCode);
    }

    [Fact]
    public async Task Lines_that_are_no_messages_and_messages_that_nobody_knows_are_passed_over()
    {
        writer.WriteLine("not json");
        writer.WriteLine("{\"header\": 3}");
        Send("comm_open", "unknown", []);
        Send("execute_request", "one", new JsonObject { ["code"] = "1" });
        Assert.Equal("one", (string?)(await ReceiveUntil(IsIdle))[^1]["parent_header"]!["msg_id"]);
    }

    [Fact]
    public void The_end_of_its_channel_ends_the_worker_whatever_runs()
    {
        Send("execute_request", "endless", new JsonObject { ["code"] = "while (true) { }" });
        socket.Close();
        Assert.True(worker.WaitForExit(TimeSpan.FromSeconds(20)));
    }

    void Send(string type, string id, JsonObject content, string channel = "shell")
    {
        var message = new JsonObject
        {
            ["channel"] = channel,
            ["header"] = new JsonObject { ["msg_id"] = id, ["msg_type"] = type },
            ["parent_header"] = new JsonObject(),
            ["metadata"] = new JsonObject(),
            ["content"] = content,
        };
        writer.WriteLine(message.ToJsonString());
    }

    async Task<List<JsonNode>> ReceiveUntil(Predicate<JsonNode> last)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        var messages = new List<JsonNode>();
        do
            messages.Add(JsonNode.Parse(await reader.ReadLineAsync(limit.Token) ?? throw new EndOfStreamException())!);
        while (!last(messages[^1]));
        return messages;
    }

    static string? Type(JsonNode message) => (string?)message["header"]!["msg_type"];

    static bool IsIdle(JsonNode message) => Type(message) == "status" && (string?)message["content"]!["execution_state"] == "idle";
}
