namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>What follows an <c>await</c> runs on the thread pool, as in .NET Interactive and in any program.</summary>
public class AwaitingTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    [Theory]
    [InlineData("Five().Result")]
    [InlineData("Five().GetAwaiter().GetResult()")]
    [InlineData("var task = Five(); task.Wait(); task.Result")]
    [InlineData("Task.WhenAll(Five(), Five()).Result[1]")]
    [InlineData("var tasks = new[] { Five(), Five() }; Task.WaitAll(tasks); tasks[0].Result")]
    [InlineData("async Task<int> Own() => await Five(); Own().Result")]
    [InlineData("await Task.Delay(1);\nFive().Result")]
    [InlineData("int Inside() => Five().Result; await Task.Run(Inside)")]
    [InlineData("var source = new TaskCompletionSource<int>(); _ = Five().ContinueWith(task => source.SetResult(task.Result)); source.Task.Result")]
    public async Task A_cell_may_wait_for_a_task_of_its_own_or_of_an_earlier_cell(string waits)
    {
        await kernel.Value("async Task<int> Five() { await Task.Delay(10); return 5; }");
        Assert.Equal("5", await kernel.Value(waits));
    }

    [Fact]
    public async Task A_cell_may_wait_for_a_task_that_an_earlier_one_left_running()
    {
        await kernel.Value("var slow = Task.Run(async () => { await Task.Delay(200); return 5; });");
        Assert.Equal("5", await kernel.Value("slow.Result"));
    }

    [Fact]
    public async Task An_async_void_function_runs_while_its_cell_sleeps()
    {
        var execution = await kernel.Run("""
            async void Tell() { await Task.Delay(10); Console.Write("told, "); }
            Tell();
            System.Threading.Thread.Sleep(500);
            Console.Write("awake");
            """);
        Assert.Equal("told, awake", execution.Printed());
    }

    [Fact]
    public async Task What_an_async_void_function_throws_is_the_failure_of_its_cell()
    {
        var error = await kernel.Error("async void Fail() { await Task.Delay(10); throw new InvalidOperationException(\"unseen\"); }\nFail();\nawait Task.Delay(300);");
        Assert.Equal("unseen", error.Message);
        Assert.Equal(["   at Fail(), cell " + await Count() + ", line 1"], error.Traceback);
        Assert.True(kernel.IsAlive);

        // The number of the cell before this one.
        async Task<int?> Count() => (await kernel.Run("1")).ExecutionCount - 1;
    }

    [Fact]
    public async Task Output_keeps_its_order_over_awaits()
    {
        var execution = await kernel.Run("""
            async Task Step(int i) { Console.Write(i); await Task.Delay(1); display(i); await Task.Yield(); Console.Error.Write(i); }
            for (var i = 0; i < 20; i++) await Step(i);
            "end"
            """);
        Assert.Equal(
            [.. Enumerable.Range(0, 20).SelectMany(i => new[] { $"stdout:{i}", $"{i}", $"stderr:{i}" }), "end"],
            execution.Outputs.Select(output => output is StreamOutput stream ? $"{stream.Name}:{stream.Text}" : ((DisplayOutput)output).PlainText));
    }

    [Fact]
    public async Task A_culture_follows_its_cell_over_awaits_and_ends_with_it()
    {
        await kernel.Value("""
            var comma = (System.Globalization.CultureInfo)System.Globalization.CultureInfo.InvariantCulture.Clone();
            comma.NumberFormat.NumberDecimalSeparator = ",";
            """);
        Assert.Equal("1,5 1,5", await kernel.Value("System.Globalization.CultureInfo.CurrentCulture = comma;\nawait Task.Delay(1);\n$\"{1.5} {await Task.Run(() => 1.5.ToString())}\""));
        Assert.Equal("1.5", await kernel.Value("1.5.ToString()"));
    }

    [Fact]
    public async Task Recursion_goes_as_deep_after_an_await_as_before() =>
        Assert.Equal("100000", await kernel.Value("int Deep(int n) => n == 0 ? 0 : 1 + Deep(n - 1);\nawait Task.Delay(1);\nDeep(100_000)"));

    [Fact]
    public async Task What_a_cell_prints_after_its_end_is_not_taken_for_another_cells()
    {
        await kernel.Value("var told = Task.Run(async () => { await Task.Delay(200); Console.WriteLine(\"late\"); });");
        var execution = await kernel.Run("Console.Write(\"begun, \");\nawait told;\nConsole.Write(\"ended\");");
        Assert.Equal("begun, ended", execution.Printed());
    }
}
