using System.Diagnostics;
using System.Text.Json.Nodes;

namespace BackpropLab.Notebooks.Tests.Run;

public sealed class RunsTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_notebook_of_text_and_code_passes_and_numbers_its_code()
    {
        var path = Path.Combine(folder.Path, "mixed.dib");
        new DibDocument(null, [new("markdown", "# Title"), new("csharp", "var x = 20;"), new("html", "<hr>"), new("csharp", "x + 1")]).Save(path);
        var result = await NotebookRunner.RunAsync(path, new RunOptions());
        Assert.Equal(NotebookOutcome.Passed, result.Outcome);
        Assert.Equal([null, 1, null, 2], result.Cells.Select(cell => cell.ExecutionCount));
        Assert.Equal("21", ((DisplayOutput)result.Cells[3].Outputs.Single()).PlainText);
        Assert.Equal("<hr>", ((DisplayOutput)result.Cells[2].Outputs.Single()).Html);
    }

    [Fact]
    public async Task A_cell_that_fails_does_not_keep_later_ones_from_running()
    {
        var result = await NotebookRunner.RunAsync(folder.Notebook("n.dib", "var x = 1;", "nonsense", "x"), new RunOptions());
        Assert.Equal(NotebookOutcome.Failed, result.Outcome);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.Passed], result.Cells.Select(cell => cell.Outcome));
    }

    [Fact]
    public async Task A_cell_that_costs_the_worker_ends_its_notebook_and_the_next_one_runs()
    {
        string[] paths = [folder.Notebook("1.dib", "Environment.Exit(9);", "1"), folder.Notebook("2.dib", "2")];
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 1 });
        Assert.Equal([NotebookOutcome.Failed, NotebookOutcome.Passed], results.Select(result => result.Outcome));
        Assert.Equal([CellOutcome.Failed, CellOutcome.NotRun], results[0].Cells.Select(cell => cell.Outcome));
    }

    [Fact]
    public async Task A_notebook_that_cannot_be_run_at_all_has_failed_and_the_others_are_run()
    {
        var gone = Path.Combine(folder.Path, "gone");
        Directory.CreateDirectory(gone);
        string[] paths = [folder.Notebook("1.dib", "System.IO.Directory.Delete(\"gone\", true);"), folder.Notebook("gone/2.dib", "2"), folder.Notebook("3.dib", "3")];
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 1 });
        Assert.Equal([NotebookOutcome.Passed, NotebookOutcome.Failed, NotebookOutcome.Passed], results.Select(result => result.Outcome));
        Assert.StartsWith("This notebook could not be run to its end: ", results[1].Reason);
    }

    [Fact]
    public async Task Whatever_one_notebook_writes_where_messages_once_were_the_results_of_the_others_are_kept()
    {
        const string Attack = """
            var raw = Console.OpenStandardOutput();
            raw.Write("{\"header\":{\"msg_type\":5},\"parent_header\":{\"msg_id\":7},\"content\":{}}\n"u8.ToArray());
            raw.Write("{\"channel\":\"iopub\",\"header\":{\"msg_type\":\"status\",\"msg_id\":\"x\"},\"content\":{\"execution_state\":7}}"u8.ToArray());
            raw.Flush();
            """;
        string[] paths = [folder.Notebook("1.dib", Attack, "1"), folder.Notebook("2.dib", "2")];
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 2 });
        Assert.All(results, result => Assert.Equal(NotebookOutcome.Passed, result.Outcome));
        Assert.Contains("msg_type", results[0].Cells[0].Outputs.OfType<StreamOutput>().Single().Text);
    }

    [Fact]
    public async Task What_a_later_cell_puts_in_the_place_of_an_output_stands_there_in_report_and_notebook()
    {
        var result = await NotebookRunner.RunAsync(folder.Notebook("n.dib", "var place = display(\"before\");", "place.Update(\"after\");"), new RunOptions());
        Assert.Equal("after", Assert.IsType<DisplayOutput>(Assert.Single(result.Cells[0].Outputs)).PlainText);
        Assert.Empty(result.Cells[1].Outputs);
        Assert.Contains(">after<", CellHtml.Render(result.Cells[0], 0, new PageContext(Outline.Of([]), new ReportLinks(folder.Path, null, new Dictionary<string, string>()))));
        var output = JsonNode.Parse(IpynbWriter.ToJson(result))!["cells"]![0]!["outputs"]!.AsArray().Single()!;
        Assert.Equal(("display_data", "after"), ((string?)output["output_type"], (string?)output["data"]!["text/plain"]![0]));
        Assert.Null(output["transient"]);
    }

    [Fact]
    public async Task A_cell_past_the_time_limit_fails_and_the_rest_runs()
    {
        var result = await NotebookRunner.RunAsync(folder.Notebook("n.dib", "while (true) { }", "var x = 1;", "x"), new RunOptions { CellTimeout = TimeSpan.FromSeconds(5) });
        Assert.Equal([CellOutcome.Failed, CellOutcome.Passed, CellOutcome.Passed], result.Cells.Select(cell => cell.Outcome));
    }

    [Fact]
    public async Task Fail_fast_stops_at_the_first_failure()
    {
        string[] paths = [folder.Notebook("1.dib", "nonsense", "1"), folder.Notebook("2.dib", "2")];
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 1, FailFast = true });
        Assert.Equal([NotebookOutcome.Failed, NotebookOutcome.Stopped], results.Select(result => result.Outcome));
        Assert.Equal(CellOutcome.NotRun, results[0].Cells[1].Outcome);
    }

    [Fact]
    public async Task A_run_that_is_cancelled_keeps_what_was_done_and_says_where_it_stopped()
    {
        using var stop = new CancellationTokenSource();
        var path = folder.Notebook("n.dib", "1", "while (true) { }", "3");
        var result = await NotebookRunner.RunAsync(path, new RunOptions(), progress =>
        {
            if (progress.CellsDone == 1)
                stop.CancelAfter(TimeSpan.FromSeconds(0.2));
        }, stop.Token);
        Assert.Equal(NotebookOutcome.Stopped, result.Outcome);
        Assert.Equal("The run was stopped at cell 3 of 3.", result.Reason);
        Assert.Equal([CellOutcome.Passed, CellOutcome.Failed, CellOutcome.NotRun], result.Cells.Select(cell => cell.Outcome));
    }

    [Fact]
    public async Task A_notebook_whose_packages_cannot_be_had_is_skipped_with_the_reason()
    {
        var meta = new JsonObject { ["lab"] = new JsonObject { ["packages"] = new JsonArray("BackpropLab.No.Such.Package, 1.2.3") } };
        var result = await NotebookRunner.RunAsync(folder.NotebookWithMeta("n.dib", meta, "1"), new RunOptions());
        Assert.Equal(NotebookOutcome.Skipped, result.Outcome);
        Assert.Contains("BackpropLab.No.Such.Package 1.2.3 cannot be restored", result.Reason);
        Assert.Equal(CellOutcome.NotRun, result.Cells.Single().Outcome);
    }

    [Fact]
    public async Task A_cell_of_another_language_fails_and_says_so()
    {
        var path = Path.Combine(folder.Path, "other.dib");
        new DibDocument(null, [new("fsharp", "1 + 1")]).Save(path);
        var result = await NotebookRunner.RunAsync(path, new RunOptions());
        Assert.Equal("This host runs C# cells; this one is #!fsharp.", ((ErrorOutput)result.Cells.Single().Outputs.Single()).Message);
    }

    [Fact]
    public async Task A_broken_notebook_is_refused_before_any_cell_has_run()
    {
        var marker = Path.Combine(folder.Path, "marker");
        var good = folder.Notebook("1.dib", $"System.IO.File.WriteAllText(@\"{marker}\", \"\");");
        var broken = Path.Combine(folder.Path, "2.dib");
        File.WriteAllText(broken, "#!meta\n\n{ \"kernelInfo\": \n\n#!csharp\n\n1\n");
        var refusal = await Assert.ThrowsAsync<DibFormatException>(() => NotebookRunner.RunAllAsync([good, broken], new RunOptions()));
        Assert.Contains("2.dib(", refusal.Message);
        Assert.False(File.Exists(marker));
    }

    [Fact]
    public async Task Relative_paths_count_from_the_notebooks_folder()
    {
        File.WriteAllText(Path.Combine(folder.Path, "data.txt"), "42");
        var result = await NotebookRunner.RunAsync(folder.Notebook("n.dib", "System.IO.File.ReadAllText(\"data.txt\")"), new RunOptions());
        Assert.Equal("42", ((DisplayOutput)result.Cells.Single().Outputs.Single()).PlainText);
    }

    [Fact]
    public async Task Notebooks_run_side_by_side_up_to_the_number_of_jobs()
    {
        var paths = Enumerable.Range(0, 2).Select(i => folder.Notebook($"{i}.dib", "await Task.Delay(3000);")).ToArray();
        var watch = Stopwatch.StartNew();
        var results = await NotebookRunner.RunAllAsync(paths, new RunOptions { Jobs = 2 });
        Assert.True(watch.Elapsed < results[0].Elapsed + results[1].Elapsed);
        Assert.All(results, result => Assert.Equal(NotebookOutcome.Passed, result.Outcome));
    }
}
