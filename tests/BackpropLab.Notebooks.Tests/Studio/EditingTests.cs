namespace BackpropLab.Notebooks.Tests.Studio;

public class EditingTests
{
    [Fact]
    public async Task What_is_written_in_a_cell_stands_in_the_file_at_once_and_every_other_byte_stays()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title", "var n = 1;", "n");
        var odd = "\uFEFF#!meta\r\n\r\n{\"lab\" : {}}\r\n\r\n#!csharp\r\n\r\n\r\nvar n = 1;\r\n\r\n\r\n#!markdown\r\n# Title  \r\n#!csharp\r\n n ";
        notebook.SaveText(odd);
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.Until(() => window.Cells.Count == 3 && (string)window.Cells[1]["source"]! == "# Title  ");

        var answer = await window.EditAsync(1, "var n = 2;\nvar m = 3;");

        Assert.Equal(("saved", "var n = 2;\nvar m = 3;"), ((string)answer["outcome"]!, (string)answer["source"]!));
        Assert.Equal(odd.Replace("var n = 1;", "var n = 2;\r\nvar m = 3;").TrimStart('\uFEFF'), File.ReadAllText(notebook.Path));
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(notebook.Path)[..3]);
    }

    [Fact]
    public async Task An_edit_runs_nothing_and_is_marked_with_what_depends_on_it_until_the_cell_is_run()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n", "\"end\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);

        await window.EditAsync(1, "var n = 2;");
        await window.Until(() => (bool)window.Cells[0]["isStale"]! && (bool)window.Cells[1]["isStale"]!);
        Assert.False((bool)window.Cells[2]["isStale"]!);
        await Task.Delay(700, TestContext.Current.CancellationToken);
        Assert.True(notebook.HasRunNothingMore);

        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        Assert.Equal(2, (await notebook.NextRunAsync()).Cells);
        await window.Until(() => window.Cells.All(cell => !(bool)cell["isStale"]!));
        Assert.Contains(">2<", window.Cells[1]["outputs"]!.ToJsonString().Replace("\\u003C", "<").Replace("\\u003E", ">"));
    }

    [Fact]
    public async Task A_cell_that_is_run_goes_before_all_that_still_waits_which_runs_afterwards()
    {
        await using var notebook = await WatchedNotebook.StartAsync("var n = 1;", "n", "await Task.Delay(4000); \"late\"", "\"last\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.Until(() => (string)window.Cells[2]["state"]! == "running");

        await window.EditAsync(1, "var n = 2;");
        await window.SayAsync(new { kind = "run", cell = window.Key(1) });
        await window.Until(() => window.Cells[1]["outputs"]!.ToJsonString().Contains("2\\u003C", StringComparison.Ordinal));
        Assert.True((bool)window.Cells[2]["isStale"]!);

        await notebook.NextRunAsync();
        await window.Until(() => window.Cells.All(cell => !(bool)cell["isStale"]!));
        Assert.Contains("late", window.Cells[2]["outputs"]!.ToJsonString());
        Assert.Contains("last", window.Cells[3]["outputs"]!.ToJsonString());
    }

    [Fact]
    public async Task A_cell_that_was_changed_elsewhere_as_well_is_not_overwritten_and_the_person_decides()
    {
        await using var notebook = await WatchedNotebook.RunAsync("\"first\"", "\"other\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        notebook.Edit(1, "\"theirs\"");
        await window.Until(() => (string)window.Cells[0]["source"]! == "\"theirs\"");

        var answer = await window.EditAsync(1, "\"mine\"", began: "\"first\"");
        Assert.Equal(("conflict", "\"theirs\""), ((string)answer["outcome"]!, (string)answer["source"]!));
        Assert.Contains("theirs", File.ReadAllText(notebook.Path));
        await window.Until(() => (string?)window.Cells[0]["conflict"] == "\"mine\"");

        await window.SayAsync(new { kind = "resolve", cell = window.Key(1), take = "mine" });
        Assert.Equal("saved", (string)(await window.AnswerAsync("edited"))["outcome"]!);
        Assert.Contains("\"mine\"", File.ReadAllText(notebook.Path));
        await window.Until(() => window.Cells[0]["conflict"] is null);
    }

    [Fact]
    public async Task What_came_to_be_kept_after_a_person_has_looked_is_not_decided_with_the_rest()
    {
        await using var notebook = await WatchedNotebook.RunAsync("\"first\"");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        notebook.Edit(1, "\"theirs\"");
        await window.Until(() => (string)window.Cells[0]["source"]! == "\"theirs\"");
        await window.EditAsync(1, "\"seen\"", began: "\"first\"");
        await window.EditAsync(1, "\"not seen\"", began: "\"first\"");

        await window.SayAsync(new { kind = "resolve", cell = window.Key(1), take = "mine", @base = "\"theirs\"", held = new[] { "\"seen\"" }, source = "\"seen\"" });
        Assert.Equal("saved", (string)(await window.AnswerAsync("edited"))["outcome"]!);
        await window.Until(() => (string)window.Cells[0]["source"]! == "\"seen\"" && (string?)window.Cells[0]["conflict"] == "\"not seen\"");

        await window.SayAsync(new { kind = "resolve", cell = window.Key(1), take = "theirs", @base = "\"seen\"", held = new[] { "\"not seen\"" } });
        Assert.Equal("\"seen\"", (string)(await window.AnswerAsync("edited"))["source"]!);
        await window.Until(() => window.Cells[0]["conflict"] is null);
    }

    [Fact]
    public async Task A_line_that_would_begin_another_cell_is_refused_in_one_sentence()
    {
        await using var notebook = await WatchedNotebook.RunAsync("1");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        var before = File.ReadAllText(notebook.Path);

        var answer = await window.EditAsync(1, "1\n#!markdown\ntext");

        Assert.Equal("refused", (string)answer["outcome"]!);
        Assert.Contains("\"#!markdown\", which would be read as the beginning of another", (string)answer["problem"]!);
        Assert.Equal(before, File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task A_scratch_cell_is_put_in_written_run_and_taken_out_again()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var n = 1;", "n");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        var before = File.ReadAllBytes(notebook.Path);

        await window.SayAsync(new { kind = "insert", after = window.Key(1), source = "" });
        var key = (int)(await window.AnswerAsync("inserted"))["cell"]!;
        await window.Until(() => window.Cells.Count == 3);
        Assert.Equal(key, window.Key(2));
        Assert.True((bool)window.Cells[1]["isScratch"]!);
        await window.EditAsync(2, "n = 41;");
        await window.SayAsync(new { kind = "run", cell = key });
        await window.Until(() => window.Cells[2]["outputs"]!.ToJsonString().Contains("41"));

        await window.SayAsync(new { kind = "remove", cell = key });
        await window.Until(() => window.Cells.Count == 2);
        Assert.Equal(before, File.ReadAllBytes(notebook.Path));
        await window.SayAsync(new { kind = "runStale" });
        await window.Until(() => window.Cells[1]["outputs"]!.ToJsonString().Contains("1\\u003C") && !(bool)window.Cells[1]["isStale"]!);
    }

    [Fact]
    public async Task Help_is_given_while_a_cell_runs()
    {
        await using var notebook = await WatchedNotebook.StartAsync("var number = 1;", "while (true) { }", "");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.Until(() => (string)window.Cells[1]["state"]! == "running");

        await window.SayAsync(new { kind = "help", id = 7, cell = window.Key(2), type = "complete_request", content = new { code = "numb", cursor_pos = 4 } });
        var reply = await window.AnswerAsync("reply");

        Assert.Equal(7, (int)reply["id"]!);
        Assert.Contains("number", reply["content"]!["matches"]!.AsArray().Select(match => (string)match!));
    }
}
