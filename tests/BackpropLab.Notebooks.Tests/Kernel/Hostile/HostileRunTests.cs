namespace BackpropLab.Notebooks.Tests.Kernel.Hostile;

/// <summary>One run of hostile notebooks beside a good one: each ends its own worker, and the report is whole.</summary>
public sealed class HostileRunTests(HostileRunTests.HostileRun shared) : IClassFixture<HostileRunTests.HostileRun>
{
    [Theory]
    [InlineData("forged-reply", "(a message of the type error that was not due)")]
    [InlineData("forged-reply-that-goes-on", "longer than its limit")]
    [InlineData("flood", "more than the 200000 characters that a cell may print")]
    [InlineData("unasked", "(a message of the type history_reply that was not due)")]
    [InlineData("half-character", "(a text with half a character in it)")]
    [InlineData("deep", "(a line is not as the protocol has it: ")]
    public void Who_writes_to_the_channel_costs_itself_its_worker_and_is_told_why(string name, string why)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process holds open can be read from the inside on Linux alone.");
        var result = shared.Result(name);
        Assert.Equal(NotebookOutcome.Failed, result.Outcome);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        var error = Assert.IsType<ErrorOutput>(result.Cells[1].Outputs[^1]);
        Assert.Contains(why, error.Message);
        Assert.EndsWith("The variables of this notebook are lost.", error.Message);
    }

    [Fact]
    public void The_notebook_after_them_passes_and_the_report_holds_them_all()
    {
        Assert.Equal(NotebookOutcome.Passed, shared.Result("z-good").Outcome);
        foreach (var name in HostileRun.Notebooks.Keys)
            Assert.Contains("</html>", File.ReadAllText(Path.Combine(shared.Report, $"{name}.html")));
    }

    [Fact]
    public async Task It_is_no_other_in_the_other_engine()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "What a process holds open can be read from the inside on Linux alone.");
        await using var kernel = InteractiveEngineTests.Session.Start();
        var error = await kernel.Error(Hunter.Hunt + """hunted.Send("{\"channel\":\"iopub\",\"header\":{\"msg_id\":\"x\",\"msg_type\":\"history_reply\"},\"content\":{}}\n"u8.ToArray()); await Task.Delay(20_000);""");
        Assert.Contains("(a message of the type history_reply that was not due)", error.Message);
        Assert.False(kernel.IsAlive);
    }

    public sealed class HostileRun : IAsyncLifetime
    {
        readonly TemporaryFolder folder = new();
        IReadOnlyList<NotebookResult> results = [];

        public static Dictionary<string, string> Notebooks { get; } = new()
        {
            ["forged-reply"] = Hunter.Forge + """Say("execute_reply", "{\"status\":\"ok\",\"execution_count\":2}"); Say("status", "{\"execution_state\":\"idle\"}"); throw new Exception("what really came of it");""",
            ["forged-reply-that-goes-on"] = Hunter.Forge + """Say("execute_reply", "{\"status\":\"ok\",\"execution_count\":2}"); Say("status", "{\"execution_state\":\"idle\"}"); try { } finally { while (true) { } }""",
            ["flood"] = Hunter.Forge + """var piece = new string('x', 1_000_000); while (true) Say("stream", "{\"name\":\"stdout\",\"text\":\"" + piece + "\"}");""",
            ["unasked"] = Hunter.Forge + """Say("history_reply", "{\"status\":\"ok\"}"); await Task.Delay(20_000);""",
            ["half-character"] = Hunter.Forge + """Say("display_data", "{\"data\":{\"text/html\":\"\\ud83d\"},\"metadata\":{}}"); await Task.Delay(20_000);""",
            ["deep"] = Hunter.Forge + """Say("display_data", "{\"data\":" + string.Concat(Enumerable.Repeat("{\"a\":", 100_000)) + "}"); await Task.Delay(20_000);""",
            ["z-good"] = "40 + 2",
        };

        public string Report => Path.Combine(folder.Path, "report");

        public NotebookResult Result(string name) => results.Single(result => Path.GetFileNameWithoutExtension(result.Path) == name);

        public async ValueTask InitializeAsync()
        {
            if (!OperatingSystem.IsLinux())
                return;
            var paths = Notebooks.Select(pair => folder.Notebook(pair.Key + ".dib", "1", pair.Value, "3")).ToArray();
            results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 3, CellTimeout = TimeSpan.FromSeconds(6) });
            HtmlReport.Write(results, Report);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
