using System.Text;
using System.Text.Json.Nodes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Kernel.Hostile;

/// <summary>What is said in a worker's name, and is refused: without a worker, so that every kind is tried at every moment.</summary>
public class DialogueTests
{
    readonly Dialogue dialogue = new();
    readonly Message cell = Message.Request(new ExecuteRequest("1"), "host");
    readonly Message after = Message.Request(new KernelInfoRequest(), "host");

    /// <summary>What a worker says of a cell, in order.</summary>
    static MessageContent[] Genuine(int number = 1) =>
    [
        KernelStatus.Busy,
        new ExecuteInput("1", number),
        new OutputText(OutputText.Out, "text"),
        new DisplayData(new JsonObject { ["text/plain"] = "shown" }, [], new DisplayTransient("id")),
        new ExecuteResult(number, new JsonObject { ["text/plain"] = "1" }, []),
        ExecuteReply.Of(succeeded: true, number),
        KernelStatus.Idle,
    ];

    static readonly KernelInfoReply Info = new("ok", "5.4", "lab", "1.0", "hello", LanguageInfo.CSharp);

    [Fact]
    public void What_a_worker_says_is_taken_cell_after_cell()
    {
        for (var number = 1; number <= 2; number++)
        {
            var (execute, end) = (Message.Request(new ExecuteRequest("1"), "host"), Message.Request(new KernelInfoRequest(), "host"));
            dialogue.Ask(execute, end);
            Assert.Equal(
                [Heard.Nothing, Heard.Begin, Heard.Output, Heard.Output, Heard.Output, Heard.Reply, Heard.Nothing],
                Genuine(number).Select(content => Hear(execute.Causes(content, "worker"))));
            Assert.Equal(Heard.End, Hear(end.Causes(Info, "worker")));
            Assert.Equal(Heard.Output, Hear(execute.Causes(new UpdateDisplayData([], [], new DisplayTransient("id")), "worker")));
        }
    }

    [Fact]
    public void A_message_before_its_time_a_second_time_or_after_it_is_refused()
    {
        var genuine = Genuine();
        // The reply may come before any output; after the reply nothing but the end may.
        bool Fits(int said, int next) => next == said || (said is >= 2 and <= 5 && next is >= 2 and <= 5);
        for (var said = 0; said <= genuine.Length; said++)
        {
            for (var next = 0; next < genuine.Length; next++)
            {
                if (!Fits(said, next))
                    Assert.Contains("that was not due", Refusal(genuine[..said], cell.Causes(genuine[next], "worker")));
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(7)]
    public void What_nothing_has_asked_for_is_refused_at_any_moment(int said)
    {
        Message[] unasked =
        [
            cell.Causes(CompleteReply.None(0), "worker"),
            cell.Causes(InspectReply.None, "worker"),
            Message.Request(new CompleteRequest("x", 1), "of another").Causes(CompleteReply.None(1), "worker"),
            cell.Causes(new UnknownContent("comm_open", []), "worker"),
            cell.Causes(new InterruptReply(), "worker"),
            cell.Causes(new ShutdownReply(), "worker"),
            cell.Causes(Info, "worker"),
            cell.Causes(new ExecuteRequest("2"), "worker"),
            Message.Request(new ShutdownRequest(), "worker"),
            Message.Request(new OutputText(OutputText.Out, "of nobody"), "worker"),
            Message.Request(ExecuteReply.Of(true, 1), "of another").Causes(ExecuteReply.Of(true, 1), "worker"),
        ];
        Assert.All(unasked, message => Assert.Contains("that was not due", Refusal(Genuine()[..said], message)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(7)]
    public void A_request_for_help_is_answered_once_at_any_moment_by_a_reply_of_its_kind(int said)
    {
        dialogue.Ask(cell, after);
        foreach (var content in Genuine()[..said])
            Hear(cell.Causes(content, "worker"));
        var request = new CompleteRequest("x", 1);
        var (first, second) = (Message.Request(request, "host"), Message.Request(request, "host"));
        dialogue.AskForHelp(first, request);
        dialogue.AskForHelp(second, request);

        Assert.Equal(Heard.Help, Hear(second.Causes(CompleteReply.None(1), "worker")));
        Assert.Contains("that was not due", Assert.Throws<ProtocolException>(() => Hear(second.Causes(CompleteReply.None(1), "worker"))).Message);
        Assert.Contains("that was not due", Assert.Throws<ProtocolException>(() => Hear(first.Causes(InspectReply.None, "worker"))).Message);
        Assert.Contains("bytes of help", Assert.Throws<ProtocolException>(() => dialogue.Hear(first.Causes(CompleteReply.None(1), "worker"), MessageLimits.HelpBytes + 1)).Message);
    }

    [Fact]
    public void Help_does_not_count_for_the_cell_that_runs_meanwhile()
    {
        Begin(dialogue, out _);
        for (var i = 0L; i < MessageLimits.CellBytes / MessageLimits.HelpBytes + 2; i++)
        {
            var request = new InspectRequest("x", 1);
            var message = Message.Request(request, "host");
            dialogue.AskForHelp(message, request);
            Assert.Equal(Heard.Help, dialogue.Hear(message.Causes(InspectReply.None, "worker"), MessageLimits.HelpBytes));
        }
    }

    [Fact]
    public void A_reply_that_does_not_fit_what_came_before_it_is_refused()
    {
        Assert.Contains("execute_reply", Refusal(Genuine()[..2], cell.Causes(ExecuteReply.Of(succeeded: false, 1), "worker")));
        Assert.Contains("execute_reply", Refusal([.. Genuine()[..2], new CellError("Error", "x")], cell.Causes(ExecuteReply.Of(succeeded: true, 1), "worker")));
        Assert.Contains("execute_reply", Refusal(Genuine()[..2], cell.Causes(ExecuteReply.Of(succeeded: true, 7), "worker")));
        Assert.Contains("execute_input", Refusal(Genuine()[..1], cell.Causes(new ExecuteInput("1", 2), "worker")));
        Assert.Contains("error", Refusal([.. Genuine()[..2], new CellError("Error", "x")], cell.Causes(new CellError("Error", "y"), "worker")));
    }

    [Fact]
    public void More_than_one_cell_may_put_out_is_refused()
    {
        var display = new DisplayData(new JsonObject { ["text/plain"] = "x" }, []);
        var text = new OutputText(OutputText.Out, new string('x', 100_000));
        Assert.Contains("that a cell may print", Refusal([.. Genuine()[..2], text, text], cell.Causes(text, "worker")));
        Assert.Contains("display_data", Refusal([.. Genuine()[..2], .. Enumerable.Repeat(display, OutputLimits.Displays)], cell.Causes(display, "worker")));

        Begin(new Dialogue(), out var bounded);
        Assert.Contains("bytes for one cell", Assert.Throws<ProtocolException>(() =>
        {
            for (var i = 0; i < 10; i++)
                bounded.Hear(cell.Causes(display, "worker"), 50_000_000);
        }).Message);
    }

    [Fact]
    public void An_animation_that_goes_on_for_a_day_does_not_add_up()
    {
        Begin(new Dialogue(), out var patient);
        var update = cell.Causes(new UpdateDisplayData([], [], new DisplayTransient("id")), "worker");
        for (var i = 0; i < 2_000_000; i++)
            patient.Hear(update, 600);
    }

    [Fact]
    public void A_value_for_a_place_that_there_is_not_is_passed_over()
    {
        Begin(dialogue, out _);
        Assert.Equal(Heard.Nothing, Hear(cell.Causes(new UpdateDisplayData([], [], new DisplayTransient("nowhere")), "worker")));
    }

    [Theory]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":NaN}")]
    [InlineData("{\"a\":Infinity}")]
    [InlineData("{\"a\":\"\\ud800\"}")]
    [InlineData("{\"\\udc00\":\"a\"}")]
    [InlineData("{\"a\":\"\\uD83D x\"}")]
    [InlineData("{\"a\":[1,2")]
    [InlineData("{\"a\":01}")]
    public void A_value_that_cannot_be_held_is_refused_before_anyone_reads_it(string data) =>
        Assert.Throws<ProtocolException>(() => Message.Parse(Displaying(data)));

    [Theory]
    [InlineData("{\"a\":1e999999}")]
    [InlineData("{\"a\":\"\\ud83d\\ude00 \\u0000\"}")]
    [InlineData("{\"\":null}")]
    [InlineData("{\"text/html\":{\"not\":\"text\"},\"text/plain\":[]}")]
    public void A_strange_value_is_kept_and_can_be_written(string data)
    {
        var collector = new OutputCollector(null);
        collector.Add(Message.Parse(Displaying(data)).Content);
        Assert.NotNull(OutputHtml.Render(collector.Outputs));
        Assert.NotNull(IpynbOutput.Of(collector.Outputs[0], 1, new PlotlyCarrier()).ToJsonString());
    }

    [Fact]
    public void Json_as_deep_as_a_value_may_be_can_be_written()
    {
        var deep = string.Concat(Enumerable.Repeat("[", OutputLimits.JsonDepth)) + string.Concat(Enumerable.Repeat("]", OutputLimits.JsonDepth));
        var collector = new OutputCollector(null);
        collector.Add(Message.Parse(Displaying("{\"application/json\":" + deep + "}")).Content);
        var result = Report.Ran.Notebook("/deep.dib", Report.Ran.Code(1, "deep", [.. collector.Outputs]));
        Assert.Contains("[", IpynbWriter.ToJson(result));
        Assert.Contains("[", OutputHtml.Render(collector.Outputs));
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        var reader = new MessageReader(new MemoryStream([(byte)'{', 0xC3, 0x28, (byte)'}', (byte)'\n']));
        Assert.Contains("no UTF-8", Assert.Throws<ProtocolException>(reader.Read).Message);
    }

    [Fact]
    public void What_a_refusal_quotes_is_short() =>
        Assert.InRange(Assert.Throws<ProtocolException>(() => Message.Parse("{\"" + new string('x', 1_000_000) + "\":}")).Message.Length, 1, 300);

    static string Displaying(string data) =>
        """{"channel":"iopub","header":{"msg_type":"display_data","msg_id":"x"},"content":{"metadata":{},"data":""" + data + "}}";

    void Begin(Dialogue with, out Dialogue begun)
    {
        with.Ask(cell, after);
        foreach (var content in Genuine()[..4])
            with.Hear(cell.Causes(content, "worker"), 100);
        begun = with;
    }

    /// <summary>What is said of a message that comes after others.</summary>
    string Refusal(IEnumerable<MessageContent> said, Message next)
    {
        var dialogue = new Dialogue();
        dialogue.Ask(cell, after);
        foreach (var content in said)
            dialogue.Hear(Message.Parse(cell.Causes(content, "worker").ToLine()), 100);
        return Assert.Throws<ProtocolException>(() => dialogue.Hear(Message.Parse(next.ToLine()), Encoding.UTF8.GetByteCount(next.ToLine()))).Message;
    }

    Heard Hear(Message message) => dialogue.Hear(Message.Parse(message.ToLine()), 100);
}
