using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class StoppingTests(SharedKernel shared) : IClassFixture<SharedKernel>
{
    readonly KernelClient kernel = shared.Kernel;

    static readonly TimeSpan Short = TimeSpan.FromSeconds(0.3);

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await Task.Delay(1); while (true) { }")]
    [InlineData("while (true) { try { System.Threading.Thread.Sleep(1); } catch (Exception) { } }")]
    [InlineData("Task.Delay(-1).Wait();")]
    [InlineData("while (true) Console.WriteLine(\"again\");")]
    [InlineData("for (var i = 0; i < 50; i++) _ = Task.Run(() => System.Threading.Thread.Sleep(3000));\nwhile (true) { }")]
    [InlineData("try { } finally { while (true) { } }")]
    [InlineData("try { throw new Exception(); } catch (Exception) { for (;;) ; }")]
    [InlineData("int Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);\nFibonacci(80)")]
    [InlineData("again: var x = 1; goto again;")]
    [InlineData("var list = new List<int>(); do list = Enumerable.Range(0, 1000).OrderBy(i => -i).ToList(); while (list.Count > 0);")]
    [InlineData("await Task.Run(() => { while (true) { } });")]
    [InlineData("IEnumerable<int> Endless() { while (true) { } yield return 1; }\nEndless()")]
    [InlineData("while (true) await Task.Delay(1);")]
    [InlineData("await Task.Delay(1); System.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(1); Task.Delay(-1).Wait();")]
    [InlineData("await Task.Delay(1); try { } finally { while (true) { } }")]
    [InlineData("while (true) { try { await Task.Delay(1); throw new Exception(); } catch (Exception) { } }")]
    [InlineData("async Task Outer() { await Task.Yield(); await Inner(); }\nasync Task Inner() { while (true) await Task.Yield(); }\nawait Outer();")]
    [InlineData("async Task<int> Never() { await Task.Delay(-1); return 1; }\nNever().Result")]
    [InlineData("async IAsyncEnumerable<int> Numbers() { for (var i = 0; ; i++) { await Task.Delay(1); yield return i; } }\nawait foreach (var number in Numbers()) { }")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("await Task.WhenAll(Task.Delay(-1), Task.Run(() => System.Threading.Thread.Sleep(-1)));")]
    [InlineData("System.Threading.Tasks.Parallel.For(0, int.MaxValue, i => { if (i < 0) Console.Write(i); });")]
    [InlineData("new System.Threading.Thread(() => { while (true) { } }).Start();\nawait Task.Delay(-1);")]
    [InlineData("async void Endless() { while (true) await Task.Delay(1); }\nEndless();\nSystem.Threading.Thread.Sleep(-1);")]
    [InlineData("await Task.Delay(1); Enumerable.Repeat(1L, int.MaxValue).Aggregate((a, b) => a ^ b)")]
    public async Task A_cell_without_an_end_stops_in_time_and_earlier_variables_stay(string endless)
    {
        await kernel.Value("var kept = 12;");
        using var stop = new CancellationTokenSource(Short);
        var watch = Stopwatch.StartNew();
        var execution = await kernel.ExecuteAsync(endless, Timeout.InfiniteTimeSpan, cancellation: stop.Token);
        Assert.InRange(watch.Elapsed, Short - TimeSpan.FromMilliseconds(50), Short + TimeSpan.FromSeconds(2));
        Assert.Equal("Interrupted", execution.Error().Name);
        Assert.True(kernel.IsAlive);
        Assert.Equal("12", await kernel.Value("kept"));
    }

    [Fact]
    public async Task A_stop_does_not_reach_what_an_earlier_cell_left_running()
    {
        await kernel.Value("var ticks = 0;\n_ = Task.Run(async () => { while (true) { ticks++; await Task.Delay(1); } });");
        await Stop("while (true) await Task.Delay(1);");
        Assert.Equal("true", await kernel.Value("var before = ticks;\nawait Task.Delay(200);\nticks > before"));
    }

    [Fact]
    public async Task What_a_stopped_cell_awaited_comes_too_late()
    {
        await kernel.Value("var left = \"as it was\";\nvar reached = new TaskCompletionSource();");
        await Stop("await reached.Task;\nleft = \"changed\";");
        Assert.Equal("as it was", await kernel.Value("reached.SetResult();\nawait Task.Delay(200);\nleft"));
    }

    [Fact]
    public async Task A_stopped_cell_stays_stopped_while_others_run()
    {
        await kernel.Value("var rounds = 0;");
        await Stop("while (true)\n{\n    try { await Task.Delay(400); } catch (Exception) { }\n    rounds++;\n}");
        Assert.Equal("0", await kernel.Value("await Task.Delay(800);\nrounds"));
    }

    [Fact]
    public async Task What_a_stopped_cell_throws_when_it_has_ended_does_no_harm()
    {
        await kernel.Value("var late = new TaskCompletionSource();");
        await Stop("async void Fail() => await late.Task.ContinueWith((Action<Task>)(_ => throw new Exception(\"late\")));\nFail();\nawait Task.Delay(-1);");
        Assert.Equal("alive", await kernel.Value("late.SetResult();\nawait Task.Delay(300);\n\"alive\""));
    }

    [Fact]
    public async Task What_a_cell_left_running_ends_when_the_cell_runs_anew()
    {
        await using var kernel = Cells.StartKernel();
        await kernel.Value("var ticks = new int[1];");
        await kernel.Value("_ = Task.Run(async () => { while (true) { ticks[0]++; await Task.Delay(1); } });");
        await kernel.ExecuteAsync("", TimeSpan.FromSeconds(30), after: 1);
        Assert.Equal("true", await kernel.Value("await Task.Delay(50);\nvar before = ticks[0];\nawait Task.Delay(200);\nticks[0] == before"));
    }

    async Task Stop(string cell)
    {
        using var stop = new CancellationTokenSource(Short);
        var execution = await kernel.ExecuteAsync(cell, Timeout.InfiniteTimeSpan, cancellation: stop.Token);
        Assert.Equal("Interrupted", execution.Error().Name);
    }

    [Fact]
    public async Task A_cell_that_prints_whatever_is_thrown_can_be_stopped_too()
    {
        await using var kernel = Cells.StartKernel();
        var error = await kernel.Error("AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.WriteLine(e.Exception.GetType().Name);\nwhile (true) { }", TimeSpan.FromSeconds(1));
        Assert.Equal("Timeout", error.Name);
        Assert.True(kernel.IsAlive);
    }

    [Fact]
    public async Task A_cell_past_its_time_limit_is_stopped_and_the_limit_named()
    {
        var execution = await kernel.ExecuteAsync("while (true) { }", Short);
        Assert.Equal("Timeout", execution.Error().Name);
        Assert.StartsWith("The cell ran longer than its limit of 0.3 s.", execution.Error().Message);
    }

    [Fact]
    public async Task What_cannot_be_stopped_costs_the_worker_and_the_message_says_so()
    {
        await using var kernel = Cells.StartKernel();
        await kernel.Value("1");
        var execution = await kernel.ExecuteAsync(
            "new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.In).ReadByte()", Short);
        Assert.False(kernel.IsAlive);
        Assert.Contains("could not be stopped", execution.Error().Message);
        Assert.Contains("variables of this notebook are lost", execution.Error().Message);
    }

    [Fact]
    public async Task A_disposed_kernel_leaves_no_process_behind()
    {
        var kernel = Cells.StartKernel();
        await kernel.Value("1");
        var id = kernel.ProcessId;
        await kernel.DisposeAsync();
        Assert.Throws<ArgumentException>(() => Process.GetProcessById(id));
    }

    [Fact]
    public async Task A_cell_that_is_stopped_before_it_has_begun_does_not_run()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        await HasNotRun(kernel, kernel.ExecuteAsync("var begun = true;", Timeout.InfiniteTimeSpan, cancellation: stop.Token));
    }

    [Fact]
    public async Task A_cell_that_is_stopped_while_its_worker_wakes_up_does_not_run()
    {
        await using var kernel = Cells.StartKernel();
        using var stop = new CancellationTokenSource();
        var execution = kernel.ExecuteAsync("var begun = true;", Timeout.InfiniteTimeSpan, cancellation: stop.Token);
        await stop.CancelAsync();
        await HasNotRun(kernel, execution);
    }

    static async Task HasNotRun(KernelClient kernel, Task<CellExecution> execution)
    {
        Assert.Equal("Interrupted", (await execution).Error().Name);
        Assert.True(kernel.IsAlive);
        Assert.Contains("'begun' does not exist", (await kernel.Error("begun")).Message);
    }
}
