using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Serving;

/// <summary>One session for all of them: a test that has cost it its worker begins it anew.</summary>
public class KernelServiceTests(EditorClient editor) : IClassFixture<EditorClient>
{
    [Fact]
    public void A_cell_is_answered_by_what_it_puts_out_between_busy_and_idle()
    {
        const string code = "Console.WriteLine(\"δ\"); 6 * 7";
        var heard = editor.Run(code);
        var count = heard.OfType<ExecuteInput>().Single().ExecutionCount;

        Assert.Collection(heard,
            busy => Assert.Equal(KernelStatus.Busy, busy),
            input => Assert.Equal(new ExecuteInput(code, count), input),
            text => Assert.Equal(new OutputText(OutputText.Out, "δ\n"), Normal(text)),
            result => Assert.Equal("42", (string?)Assert.IsType<ExecuteResult>(result).Data["text/plain"]),
            reply => Assert.Equal(ExecuteReply.Of(succeeded: true, count), reply),
            idle => Assert.Equal(KernelStatus.Idle, idle));
    }

    [Fact]
    public void A_cell_that_fails_says_why_once()
    {
        var heard = editor.Run("throw new InvalidOperationException(\"no\");");

        Assert.Equal("no", Assert.Single(heard.OfType<CellError>()).Message);
        Assert.False(heard.OfType<ExecuteReply>().Single().Succeeded);
    }

    [Fact]
    public void An_interrupt_stops_a_loop_without_an_end_and_what_waits_behind_it_and_keeps_the_variables()
    {
        editor.Run("var kept = 5;");
        editor.Ask(new ExecuteRequest("Console.WriteLine(\"on\"); while (true) { }"));
        var waiting = editor.Ask(new ExecuteRequest("kept = 6;"));
        editor.Until(message => message.Content is OutputText);
        editor.Ask(new InterruptRequest());
        var heard = editor.Until(message => message.ParentId == waiting.Id && message.Content == KernelStatus.Idle);

        Assert.Equal([CellError.InterruptedName, CellError.InterruptedName], heard.Select(message => message.Content).OfType<CellError>().Select(error => error.Name));
        Assert.Equal("5", Value(editor.Run("kept")));
    }

    [Fact]
    public void A_cell_that_costs_the_worker_is_told_in_one_error_without_the_runtimes_own_words_and_a_restart_mends_it()
    {
        var request = editor.Ask(new ExecuteRequest("Console.WriteLine(\"before\"); int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0)"));
        var heard = editor.Until(message => message.Content == KernelStatus.Dead);
        var after = heard.SkipWhile(message => message.Content is not ClearOutput).Select(message => message.Content).ToArray();

        Assert.Equal("before\n", string.Concat(after.OfType<OutputText>().Select(text => text.Text)).ReplaceLineEndings("\n"));
        Assert.StartsWith("Stack overflow", Assert.Single(heard.Select(message => message.Content).OfType<CellError>()).Message);
        Assert.Contains(heard, message => message.ParentId == request.Id && message.Content is ExecuteReply { Succeeded: false });

        Restart();
        Assert.Equal("2", Value(editor.Run("1 + 1")));
    }

    [Fact]
    public void A_worker_that_ends_while_no_cell_runs_is_told_without_a_request()
    {
        editor.Run("_ = Task.Run(async () => { await Task.Delay(100); Environment.Exit(3); });");
        var heard = editor.Until(message => message.Content == KernelStatus.Dead);

        Assert.Null(heard[^1].ParentId);
        Assert.Contains("Environment.Exit", Assert.Single(heard.Select(message => message.Content).OfType<CellError>()).Message);
        Restart();
    }

    [Fact]
    public void A_restart_ends_the_cell_that_runs_and_counts_from_one()
    {
        var running = editor.Ask(new ExecuteRequest("Console.WriteLine(\"on\"); var lost = 1; await Task.Delay(-1);"));
        editor.Until(message => message.Content is OutputText);
        var restart = editor.Ask(new ShutdownRequest(Restart: true));
        var heard = editor.Until(message => message.ParentId == restart.Id);

        Assert.Contains(heard, message => message.ParentId == running.Id && message.Content is ExecuteReply { Succeeded: false });
        var next = editor.Run("lost");
        Assert.Contains(ExecuteReply.Of(succeeded: false, 1), next);
    }

    [Fact]
    public void Help_is_given_while_a_cell_runs()
    {
        var running = editor.Ask(new ExecuteRequest("await Task.Delay(-1);"));
        editor.Until(message => message.Content is ExecuteInput);
        var asked = editor.Ask(new CompleteRequest("moons.Co", 8, ["var moons = new List<int>();"]));

        Assert.Contains("Count", Assert.IsType<CompleteReply>(editor.Until(message => message.ParentId == asked.Id)[^1].Content).Matches);
        editor.Ask(new InterruptRequest());
        editor.Until(message => message.ParentId == running.Id && message.Content == KernelStatus.Idle);
    }

    [Fact]
    public void What_is_no_message_is_passed_over()
    {
        editor.Say("hello?");
        editor.Say("{\"channel\": 1}");
        var request = editor.Ask(new KernelInfoRequest());

        Assert.Equal(KernelInfoReply.Lab, editor.Until(message => message.ParentId == request.Id)[^1].Content);
    }

    void Restart()
    {
        var request = editor.Ask(new ShutdownRequest(Restart: true));
        editor.Until(message => message.ParentId == request.Id);
    }

    static MessageContent Normal(MessageContent content) => content is OutputText text ? text with { Text = text.Text.ReplaceLineEndings("\n") } : content;

    static string? Value(IEnumerable<MessageContent> heard) => (string?)heard.OfType<ExecuteResult>().Single().Data["text/plain"];
}
