namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>What a page runs and marks, whatever happens between the wish and the run: what is not marked shows what a fresh run would.</summary>
public class DataFlowInPageTests
{
    [Fact]
    public async Task What_is_written_before_a_plan_is_carried_out_is_in_it()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        await window.EditAsync(1, "var n = 2;");
        await window.Until(() => Outputs(window, 2).Contains("2<", StringComparison.Ordinal));
        await window.UpToDateAsync();
    }

    [Fact]
    public async Task What_is_made_anew_is_used_anew_also_when_another_program_saves_between()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var list = new List<int>(); await Task.Delay(1500);", "list.Add(1);", "list.Count", "\"apart\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.SayAsync(new { kind = "run", cell = window.Key(2) });
        await window.Until(() => (string)window.Cells[0]["state"]! == "running");
        notebook.Edit(4, "\"another\"");
        await window.Until(() => Outputs(window, 4).Contains("another", StringComparison.Ordinal));
        await window.UpToDateAsync();

        var before = (int?)window.Cells[2]["count"];
        await window.SayAsync(new { kind = "run", cell = window.Key(3) });
        await window.Until(() => (int?)window.Cells[2]["count"] > before);
        Assert.Contains("1<", Outputs(window, 3));
    }

    [Fact]
    public async Task A_run_that_is_stopped_before_its_first_cell_ends_and_leaves_marked_what_it_was_for()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n", "\"apart\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.EditAsync(1, "var n = 2;");
        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        await window.SayAsync(new { kind = "stop" });

        Assert.Equal("Stopped before the first cell.", (await notebook.NextRunAsync()).Reason);
        await window.Until(() => IsStale(window, 1) && IsStale(window, 2) && !IsStale(window, 3));
        await window.SayAsync(new { kind = "runStale" });
        await window.Until(() => Outputs(window, 2).Contains("2<", StringComparison.Ordinal));
        await window.UpToDateAsync();
    }

    [Fact]
    public async Task After_a_stop_a_cell_runs_that_is_asked_for_and_none_above_it_that_nobody_wants_any_more()
    {
        await using var notebook = await WatchedNotebook.StartAsync("var n = 1;", "while (true) { }", "\"apart\"", "n + 1");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.Until(() => (string)window.Cells[1]["state"]! == "running");
        await window.SayAsync(new { kind = "stop" });
        await notebook.NextRunAsync();
        await window.SayAsync(new { kind = "run", cell = window.Key(4) });

        Assert.Equal(1, (await notebook.NextRunAsync()).Cells);
        await window.Until(() => Outputs(window, 4).Contains("2<", StringComparison.Ordinal));
        Assert.DoesNotContain("apart", Outputs(window, 3));
    }

    [Fact]
    public async Task What_reads_a_cell_that_was_stopped_is_marked()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1; for (var i = 0; i < 30; i++) await Task.Delay(50);", "n");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        await window.Until(() => (string)window.Cells[0]["state"]! == "running");
        await window.SayAsync(new { kind = "stop" });
        await window.Until(() => IsStale(window, 2));
        await window.SayAsync(new { kind = "runStale" });
        await window.UpToDateAsync();
    }

    [Fact]
    public async Task What_a_cell_left_that_was_taken_out_while_another_ran_is_marked_where_it_is_read()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 41;", "n", "await Task.Delay(1500);");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.SayAsync(new { kind = "run", cell = window.Key(3) });
        await window.Until(() => (string)window.Cells[2]["state"]! == "running");
        await window.SayAsync(new { kind = "remove", cell = window.Key(1) });
        await window.Until(() => window.Cells.Count == 2 && IsStale(window, 1));
        await window.SayAsync(new { kind = "runStale" });
        await window.Until(() => Outputs(window, 1).Contains("CS0103", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_cell_that_is_run_takes_nothing_from_the_first()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n", "var m = 1;", "m");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.EditAsync(1, "var n = 2;");
        await window.EditAsync(3, "var m = 3;");
        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        await window.SayAsync(new { kind = "run", cell = window.Key(3) });
        await window.Until(() => Outputs(window, 2).Contains("2<", StringComparison.Ordinal) && Outputs(window, 4).Contains("3<", StringComparison.Ordinal));
        await window.UpToDateAsync();
    }

    static bool IsStale(LessonWindow window, int number) => (bool)window.Cells[number - 1]["isStale"]!;

    static string Outputs(LessonWindow window, int number) => window.Cells[number - 1]["outputs"]!.ToJsonString().Replace("\\u003C", "<", StringComparison.Ordinal);
}
