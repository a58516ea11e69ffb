using System.Diagnostics;

namespace BackpropLab.Notebooks.Tests.Kernel;

/// <summary>What a cell has left running ends the worker when the cell has ended: no other cell is blamed for it.</summary>
public class LeftRunningTests
{
    const string LateThrow = "async void Late() { await Task.Delay(300); throw new InvalidOperationException(\"too late\"); }\nLate();";

    /// <summary>
    /// Leaves a thread that throws a moment after it was told to go, and takes standard output away while a child process
    /// holds its other end: after each cell it is waited for a while whether text still comes there.
    /// </summary>
    internal const string LateAndOpen = """
        class Unix { [System.Runtime.InteropServices.DllImport("libc")] public static extern int dup2(int from, int to); }
        var go = new System.Threading.ManualResetEventSlim();
        new System.Threading.Thread(() => { go.Wait(); System.Threading.Thread.Sleep(200); throw new FormatException("just after"); }).Start();
        var child = System.Diagnostics.Process.Start("sleep", "60");
        var nowhere = System.IO.File.OpenHandle("/dev/null", access: System.IO.FileAccess.Write);
        var pipe = new System.IO.FileInfo("/proc/self/fd/1").LinkTarget;
        foreach (var end in System.IO.Directory.GetFiles("/proc/self/fd").Where(end => new System.IO.FileInfo(end).LinkTarget == pipe))
            Unix.dup2((int)nowhere.DangerousGetHandle(), int.Parse(System.IO.Path.GetFileName(end)));
        """;

    internal const string OnLinux = "Only there a cell finds all ends of the worker's standard output.";

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_late_exception_is_told_as_what_it_is_and_of_the_cell_that_it_is_of()
    {
        var told = new TaskCompletionSource<WorkerLoss>();
        await using var kernel = KernelClient.Start(AppContext.BaseDirectory, onLoss: loss => told.TrySetResult(loss));
        Assert.True((await kernel.Run(LateThrow)).Succeeded);
        Assert.True((await kernel.Run("1")).Succeeded);
        var loss = await told.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        Assert.Equal(1, loss.ExecutionCount);
        Assert.StartsWith("The cell had ended when something that it had left running ended the worker: InvalidOperationException: too late.", loss.Error.Message);
        Assert.False(kernel.IsAlive);

        var next = await kernel.Run("2");
        Assert.False(next.Succeeded);
        Assert.Equal(loss, next.LostTo);
    }

    [Fact]
    public async Task It_is_not_the_failure_of_the_cell_that_runs_by_then()
    {
        await using var kernel = Cells.StartKernel();
        Assert.True((await kernel.Run("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(600); throw new FormatException(\"off to the side\"); }).Start();")).Succeeded);
        var innocent = await kernel.Run("await Task.Delay(20_000);");
        Assert.Equal(1, innocent.LostTo?.ExecutionCount);
        Assert.Contains("FormatException: off to the side.", innocent.LostTo!.Error.Message);
        Assert.Contains(innocent.LostTo.Error.Traceback, line => line.Contains("FormatException"));
    }

    [Fact]
    public async Task A_late_exit_is_told_of_the_cell_that_left_it()
    {
        await using var kernel = Cells.StartKernel();
        Assert.True((await kernel.Run("_ = Task.Run(async () => { await Task.Delay(300); Environment.Exit(5); });")).Succeeded);
        var innocent = await kernel.Run("await Task.Delay(20_000);");
        Assert.Equal(1, innocent.LostTo?.ExecutionCount);
        Assert.StartsWith("The cell had ended when something that it had left running ended the worker with exit code 5, as Environment.Exit does.", innocent.LostTo!.Error.Message);
    }

    [Fact]
    public async Task Of_whom_an_exit_is_that_hides_its_cell_nobody_can_tell_and_so_it_is_said()
    {
        await using var kernel = Cells.StartKernel();
        Assert.True((await kernel.Run("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(300); Environment.Exit(5); }).UnsafeStart();")).Succeeded);
        Assert.Contains("Or something did that a cell before it had left running.", (await kernel.Error("await Task.Delay(20_000);")).Message);
    }

    [Fact]
    public async Task A_cell_that_had_ended_by_a_moment_counts_and_is_not_blamed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), OnLinux);
        using var folder = new TemporaryFolder();
        var path = folder.Notebook("late.dib", LateAndOpen, "go.Set(); 2", "3");
        var result = await NotebookRunner.RunAsync(path, new RunOptions(), cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([CellOutcome.Failed, CellOutcome.Passed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
        Assert.Contains("FormatException: just after.", ((ErrorOutput)result.Cells[0].Outputs[^1]).Message);
    }

    [Fact]
    public async Task A_finalizer_that_throws_costs_no_cell_its_worker_and_is_told_of()
    {
        await using var kernel = Cells.StartKernel();
        Assert.True((await kernel.Run("class Dropped { ~Dropped() => throw new FormatException(\"at the very end\"); }\nvoid Drop() { for (var i = 0; i < 3; i++) new Dropped(); }\nDrop();")).Succeeded);
        var later = await kernel.Run("GC.Collect(); GC.WaitForPendingFinalizers(); 1 + 1");
        Assert.True(later.Succeeded);
        Assert.Contains("A finalizer threw FormatException: at the very end", later.Printed());
        Assert.True(kernel.IsAlive);
    }

    [Fact]
    public async Task In_a_run_the_cell_that_left_it_has_failed_and_those_after_it_are_not_run()
    {
        using var folder = new TemporaryFolder();
        string[] paths = [folder.Notebook("late.dib", "0", LateThrow, "await Task.Delay(20_000);", "4"), folder.Notebook("next.dib", "1")];
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 2 }, cancellation: TestContext.Current.CancellationToken);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun, CellOutcome.NotRun], results[0].Cells.Select(cell => cell.Outcome));
        Assert.Contains("InvalidOperationException: too late", ((ErrorOutput)results[0].Cells[1].Outputs[^1]).Message);
        Assert.Equal([NotebookOutcome.Failed, NotebookOutcome.Passed], results.Select(result => result.Outcome));
    }

    [Fact]
    public async Task A_worker_that_is_killed_between_two_cells_is_told_of_before_the_next_begins()
    {
        await using var kernel = Cells.StartKernel();
        Assert.Equal("1", await kernel.Value("1"));
        using (var process = Process.GetProcessById(kernel.ProcessId))
            process.Kill();
        var next = await kernel.Run("2");
        Assert.Equal(1, next.LostTo?.ExecutionCount);
        Assert.StartsWith("The cell had ended when the worker did, through something that this cell or one before it had left running. The worker crashed with exit code ", next.LostTo!.Error.Message);
    }

    [Fact]
    public async Task In_the_other_engine_it_is_told_as_well()
    {
        await using var kernel = InteractiveEngineTests.Session.Start();
        Assert.True((await kernel.Run("new System.Threading.Thread(() => { System.Threading.Thread.Sleep(600); throw new FormatException(\"off to the side\"); }).Start();")).Succeeded);
        var innocent = await kernel.Run("await Task.Delay(20_000);");
        Assert.Equal(1, innocent.LostTo?.ExecutionCount);
        Assert.Contains("FormatException: off to the side", innocent.LostTo!.Error.Message);
    }
}
