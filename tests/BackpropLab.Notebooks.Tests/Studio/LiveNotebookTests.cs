using BackpropLab.Live;
using BackpropLab.Notebooks.Tests.Kernel;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Studio;

public class LiveNotebookTests
{
    [Fact]
    public async Task What_does_not_depend_on_a_change_keeps_its_state_and_what_does_runs_again()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "var id = Guid.NewGuid();", "int n = 0;", "n += 1;", "(id, n)", "* text", "id", "n");
        var (first, apart) = (await notebook.Shown(4), await notebook.Shown(6));

        notebook.Edit(3, "n += 10;");

        // What the cell changes begins anew: so the one that makes it runs as well.
        Assert.Equal(4, (await notebook.NextRunAsync()).Cells);
        Assert.Equal(first.Replace(", 1)", ", 10)"), await notebook.Shown(4));
        Assert.Equal(apart, await notebook.Shown(6));
        Assert.Equal([1, 7, 8, 9, 5, 10], await notebook.Counts());
    }

    [Fact]
    public async Task What_stands_before_a_change_keeps_its_state()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var id = Guid.NewGuid();", "int n = 0;", "n++;", "(id, n)");
        var first = await notebook.Shown(4);
        notebook.Edit(3, "n += 2;");
        await notebook.NextRunAsync();
        notebook.Edit(4, "(id, n + 0)");
        Assert.Equal(1, (await notebook.NextRunAsync()).Cells);
        Assert.Equal(first.Replace(", 1)", ", 2)"), await notebook.Shown(4));
    }

    [Fact]
    public async Task A_cell_that_is_put_in_runs_with_what_depends_on_it()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n");
        notebook.Save("var n = 1;", "n = 5;", "n");
        Assert.Equal(2, (await notebook.NextRunAsync()).Cells);
        Assert.Contains(">5<", await notebook.Shown(3));
    }

    [Fact]
    public async Task A_cell_that_is_taken_out_leaves_nothing_behind()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "var m = 2;", "n + m");
        notebook.Save("var n = 1;", "n + m");
        Assert.Equal([2], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("CS0103", await notebook.Shown(2));
    }

    [Fact]
    public async Task What_a_cell_that_is_taken_out_did_to_the_process_goes_with_it()
    {
        await using var notebook = await WatchedNotebook.RunAsync(FreshStateTests.Spoil, "Console.Write(\"seen\"); 1.5");
        notebook.Save("Console.Write(\"seen\"); 1.5", "Environment.CurrentDirectory");
        Assert.Equal([], (await notebook.NextRunAsync()).Failed);
        Assert.Contains("seen", await notebook.Shown(1));
        Assert.Contains(">1.5<", await notebook.Shown(1));
        Assert.Contains(System.IO.Path.GetFileName(System.IO.Path.GetDirectoryName(notebook.Path)!), await notebook.Shown(2));
    }

    [Fact]
    public async Task A_save_below_the_cell_that_runs_lets_it_go_on()
    {
        await using var notebook = await WatchedNotebook.StartAsync("await Task.Delay(1500); var id = Guid.NewGuid();", "1");
        await notebook.Until(page => page.Cells.Any(cell => cell.State == CellState.Running));
        notebook.Edit(2, "2");
        var run = await notebook.NextRunAsync();
        Assert.Equal(2, run.Cells);
        Assert.Equal([1, 2], await notebook.Counts());
    }

    [Fact]
    public async Task Outputs_come_while_the_cell_runs()
    {
        await using var notebook = await WatchedNotebook.StartAsync(
            "display(\"first\"); Console.WriteLine(\"second\"); while (true) await Task.Delay(10);");
        var page = await notebook.Until(page => page.Cells is [{ Outputs.Count: 2 }]);
        Assert.Equal(CellState.Running, page.Cells[0].State);
        Assert.Contains("second", page.Cells[0].Outputs[1]);
    }

    [Fact]
    public async Task A_value_that_is_put_in_the_place_of_another_stands_there_while_the_cell_runs_and_when_another_runs()
    {
        await using var notebook = await WatchedNotebook.StartAsync(
            "var place = display(\"zero\"); place.Update(\"one\");",
            "var own = display(\"begun\"); own.Update(\"half\"); place.Update(\"two\"); await Task.Delay(1500); own.Update(\"done\");",
            "_ = Task.Run(async () => { await Task.Delay(500); place.Update(\"three\"); });");
        await notebook.Until(page => page.Cells is [{ Outputs: [var first] }, { State: CellState.Running, Outputs: [var second] }, _]
            && first.Contains(">two<") && second.Contains(">half<"));
        await notebook.Until(page => page.Cells is [{ Outputs: [var first] }, { State: CellState.Settled, Outputs: [var second] }, { State: CellState.Settled }]
            && first.Contains(">three<") && second.Contains(">done<"));
    }

    [Fact]
    public async Task A_library_that_is_not_built_is_told_of_above_the_page()
    {
        await using var notebook = await WatchedNotebook.RunAsync("#r \"../lib/bin/BackpropLab.dll\"\n1");
        var page = await notebook.Until(page => page.Problem is not null);
        Assert.Contains("#r \"../lib/bin/BackpropLab.dll\" names no file", page.Problem);
        Assert.Contains("dotnet build", page.Problem);
    }

    [Fact]
    public async Task A_limit_on_time_is_that_cells_error_and_the_rest_runs()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            new StudioOptions { CellTimeout = TimeSpan.FromSeconds(5) }, "while (true) { }", "2");
        Assert.Equal([1, 2], await notebook.Counts());
        Assert.Contains("longer than its limit of 5 s", await notebook.Shown(1));
    }

    [Fact]
    public async Task A_cell_that_cannot_be_stopped_costs_the_worker_and_the_save_runs_in_a_new_one()
    {
        await using var notebook = await WatchedNotebook.StartAsync(
            "var id = Environment.ProcessId;", "try { } finally { while (true) { } }", "id");
        await notebook.Until(page => page.Cells is [_, { State: CellState.Running }, _]);
        notebook.Edit(2, "id += 0;");
        Assert.Equal([], (await notebook.NextRunAsync()).Failed);
        Assert.Contains($">{notebook.Server.WorkerProcessId}<", await notebook.Shown(3));
    }

    [Fact]
    public async Task Packages_that_cannot_be_had_are_told_of_and_nothing_runs()
    {
        await using var notebook = await WatchedNotebook.RunAsync("1");
        var meta = "{\"lab\":{\"packages\":[\"BackpropLab.No.Such.Package, 1.2.3\"]}}";
        notebook.SaveText($"#!meta\n\n{meta}\n\n#!csharp\n\n1\n");
        var run = await notebook.NextRunAsync();
        Assert.Equal(0, run.Cells);
        Assert.Contains("BackpropLab.No.Such.Package 1.2.3 cannot be restored", run.Reason);
        var page = await notebook.Until(page => page.Problem is not null);
        Assert.StartsWith("Nothing was run. The package BackpropLab.No.Such.Package", page.Problem);
    }

    [Fact]
    public async Task A_worker_that_is_lost_between_two_saves_is_told_of_at_once_and_the_next_save_runs_all_in_a_new_one()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "var id = Environment.ProcessId;", "async void Late() { await Task.Delay(300); throw new Exception(\"too late\"); }\nLate();", "id");
        var page = await notebook.Until(page => page.Status.Kind == PageStatus.Stopped);
        Assert.Equal("The worker was lost to cell 2, which had ended: mend the cell and save, or run all.", page.Status.Text);
        Assert.Contains("Exception: too late.", string.Concat(page.Cells[1].Outputs));

        notebook.Save("var id = Environment.ProcessId;", "// mended", "id");
        var run = await notebook.NextRunAsync();
        Assert.Equal((3, 0), (run.Cells, run.Failed.Count));
        Assert.Contains($">{notebook.Server.WorkerProcessId}<", await notebook.Shown(3));
    }

    [Fact]
    public async Task A_cell_whose_worker_is_lost_to_another_is_not_blamed_and_runs_in_a_new_one_with_those_above_it()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "var mark = \"once\"; var first = !System.IO.File.Exists(mark); System.IO.File.WriteAllText(mark, mark);",
            "if (first) new System.Threading.Thread(() => { System.Threading.Thread.Sleep(500); throw new Exception(\"off to the side\"); }).Start();",
            "await Task.Delay(first ? 20_000 : 0); first");
        Assert.Contains(">false<", (await notebook.Shown(3)).ToLowerInvariant());
        Assert.Equal([1, 2, 3], await notebook.Counts());
    }

    [Fact]
    public async Task A_cell_that_had_ended_by_a_moment_when_its_worker_was_lost_to_another_is_not_blamed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), LeftRunningTests.OnLinux);
        await using var notebook = await WatchedNotebook.RunAsync(LeftRunningTests.LateAndOpen, "go.Set(); 2");
        var page = await notebook.Until(page => page.Status.Kind == PageStatus.Stopped);
        Assert.Equal("The worker was lost to cell 1, which had ended: mend the cell and save, or run all.", page.Status.Text);
        Assert.Contains("FormatException: just after.", string.Concat(page.Cells[0].Outputs));
        Assert.Contains(">2<", string.Concat(page.Cells[1].Outputs));
    }

    [Theory]
    [InlineData("AppDomain.CurrentDomain.FirstChanceException += (_, e) => Console.Write(e.Exception.GetType().Name);")]
    [InlineData("TaskScheduler.UnobservedTaskException += (_, _) => throw new Exception(\"unobserved\");")]
    [InlineData("Console.CancelKeyPress += (_, e) => e.Cancel = true; AppDomain.CurrentDomain.ProcessExit += (_, _) => { while (true) { } };")]
    [InlineData("AppDomain.CurrentDomain.AssemblyResolve += (_, _) => throw new Exception(\"resolve\");")]
    public async Task What_a_cell_that_is_gone_has_asked_to_be_told_of_harms_no_later_save(string listens)
    {
        await using var notebook = await WatchedNotebook.RunAsync(listens, "1");
        notebook.Save("Task.Run(() => { while (true) { } }); Task.Run(() => throw new FormatException());", "2");
        await notebook.NextRunAsync();
        notebook.Save("GC.Collect(); GC.WaitForPendingFinalizers(); 3", "4");
        var run = await notebook.NextRunAsync();
        Assert.Equal((2, 0, null), (run.Cells, run.Failed.Count, run.Reason));
        Assert.Contains(">4<", await notebook.Shown(2));
    }
}
