using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class MessageTests
{
    public static TheoryData<MessageContent> Contents => new()
    {
        new ExecuteRequest("1 + 1", AfterExecution: 3, OutputMark: "mark", CellNumber: 5),
        new InterruptRequest(),
        new KernelInfoRequest(),
        new ShutdownRequest(Restart: true),
        new CompleteRequest("x.", 2, ["var x = 1;"]),
        new InspectRequest("x", 1, Preceding: []),
        new SignatureRequest("F(", 2),
        new DiagnosticsRequest("x", ["a", "b"]),
        new DefinitionRequest("x", 0),
        new CompleteReply(["T"], 2, 2, new([new(2, 2, "T", "method", "Matrix T()")], new() { ["T"] = "The transpose." })),
        new InspectReply(true, new() { ["text/plain"] = "int x" }, []),
        new SignatureReply([new("int F(int x)", "", [new("int x", "A number.")])], 0, 0),
        new DiagnosticsReply([new(0, 1, CellDiagnostic.Error, "CS0103", "there is no 'x' here.")]),
        new DefinitionReply(true, 1, 4, 5),
        ExecuteReply.Of(succeeded: true, 4),
        ExecuteReply.Of(succeeded: false, 5),
        new InterruptReply(),
        new ShutdownReply(),
        new KernelInfoReply("ok", "5.4", "lab", "1.0", "hello", LanguageInfo.CSharp),
        KernelStatus.Busy,
        KernelStatus.Idle,
        new ExecuteInput("δ <b>", 1),
        new OutputText(OutputText.Out, "text\n"),
        new DisplayData(new JsonObject { ["text/plain"] = "a" }, [], new DisplayTransient("id")),
        new UpdateDisplayData(new JsonObject { ["text/plain"] = "b" }, [], new DisplayTransient("id")),
        new ExecuteResult(2, new JsonObject { ["application/json"] = new JsonObject { ["x"] = 1 } }, []),
        new CellError("Name", "message", ["a", "b"]),
        new UnknownContent("comm_open", new JsonObject { ["data"] = null }),
    };

    [Theory]
    [MemberData(nameof(Contents), DisableDiscoveryEnumeration = true)]
    public void What_was_written_is_read(MessageContent content)
    {
        var request = Message.Request(new ExecuteRequest("cause"), "theirs");
        var line = request.Causes(content, "ours").ToLine();
        Assert.DoesNotContain('\n', line);
        var read = Message.Parse(line);
        Assert.Equal(line, read.ToLine());
        Assert.Equal(content.GetType(), read.Content.GetType());
        Assert.Equal(request.Id, read.ParentId);
        Assert.Equal(request.Header, read.Parent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("5")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("not json")]
    [InlineData("""{"channel":"iopub"}""")]
    [InlineData("""{"channel":"iopub","header":3,"content":{}}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":5,"msg_id":"x"},"content":{}}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"status"},"content":{}}""")]
    [InlineData("""{"channel":7,"header":{"msg_type":"x","msg_id":"x"},"content":{}}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"content":[]}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"content":null}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"parent_header":[],"content":{}}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"parent_header":{"msg_id":7},"content":{}}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"header":{"msg_type":"y","msg_id":"y"},"content":{}}""")]
    public void A_line_that_is_no_message_is_refused(string line) => Assert.Throws<ProtocolException>(() => Message.Parse(line));

    [Theory]
    [InlineData("execute_request", "{}")]
    [InlineData("execute_request", """{"code":null}""")]
    [InlineData("execute_request", """{"code":"1","after_execution":"x"}""")]
    [InlineData("complete_request", """{"code":"x"}""")]
    [InlineData("complete_request", """{"code":"x","cursor_pos":1.5}""")]
    [InlineData("inspect_request", """{"code":"x","cursor_pos":1,"preceding":[null]}""")]
    [InlineData("diagnostics_request", """{"code":"x","preceding":"y"}""")]
    [InlineData("complete_reply", """{"matches":[],"cursor_start":0,"cursor_end":0}""")]
    [InlineData("diagnostics_reply", """{"diagnostics":[{"start":0}]}""")]
    [InlineData("execute_reply", """{"status":"ok"}""")]
    [InlineData("execute_reply", """{"status":1,"execution_count":1}""")]
    [InlineData("execute_reply", """{"status":"ok","execution_count":1e300}""")]
    [InlineData("status", "{}")]
    [InlineData("stream", """{"name":"stdout"}""")]
    [InlineData("stream", """{"name":[],"text":"x"}""")]
    [InlineData("display_data", """{"data":"x","metadata":{}}""")]
    [InlineData("display_data", """{"data":[],"metadata":{}}""")]
    [InlineData("update_display_data", """{"data":{},"metadata":{}}""")]
    [InlineData("update_display_data", """{"data":{},"metadata":{},"transient":{}}""")]
    [InlineData("execute_result", """{"data":{},"metadata":{}}""")]
    [InlineData("error", """{"ename":"x","evalue":"x"}""")]
    [InlineData("error", """{"ename":"x","evalue":"x","traceback":[1]}""")]
    [InlineData("error", """{"ename":"x","evalue":"x","traceback":[null]}""")]
    public void A_message_that_lacks_what_its_type_promises_is_refused_and_its_type_named(string type, string content)
    {
        var refusal = Assert.Throws<ProtocolException>(
            () => Message.Parse($$"""{"channel":"iopub","header":{"msg_type":"{{type}}","msg_id":"x"},"content":{{content}}}"""));
        Assert.StartsWith(type, refusal.Message);
    }

    [Fact]
    public void Json_nested_without_an_end_is_refused() => Assert.Throws<ProtocolException>(
        () => Message.Parse("""{"channel":"iopub","header":{"msg_type":"x","msg_id":"x"},"content":""" + string.Concat(Enumerable.Repeat("{\"a\":", 5000))));

    [Fact]
    public void A_line_past_the_limit_is_passed_over_and_the_next_one_read()
    {
        var message = Message.Request(new InterruptRequest(), "s");
        using var stream = new MemoryStream();
        var filler = new byte[1 << 20];
        for (var i = 0; i <= MessageLimits.LineBytes / filler.Length; i++)
            stream.Write(filler);
        stream.Write(Encoding.UTF8.GetBytes("\n" + message.ToLine() + "\n"));
        stream.Position = 0;
        var reader = new MessageReader(stream);
        Assert.Contains("a line of more than", Assert.Throws<ProtocolException>(reader.Read).Message);
        Assert.Equal(message.ToLine(), reader.Read()!.ToLine());
        Assert.Null(reader.Read());
    }
}
