using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Kernel;

public class Stopping(SharedKernel shared) : IClassFixture<SharedKernel>
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
        var execution = await kernel.ExecuteAsync("var begun = true;", Timeout.InfiniteTimeSpan, cancellation: stop.Token);
        Assert.Equal("Interrupted", execution.Error().Name);
        Assert.True(kernel.IsAlive);
        Assert.Contains("'begun' does not exist", (await kernel.Error("begun")).Message);
    }
}
