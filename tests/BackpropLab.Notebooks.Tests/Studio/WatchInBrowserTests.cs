using System.Diagnostics;
using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Studio;

[Collection(BrowserCollection.Name)]
public sealed class WatchInBrowserTests(BrowserFixture browser, ITestOutputHelper output)
{
    static readonly string Library = $"""
        #r "{Repository.Root}/lib/bin/BackpropLab.dll"
        #r "{Repository.Root}/lib/bin/MathNet.Numerics.dll"
        using BackpropLab;
        """;

    // A worker takes seconds to start where everything is tested at once.
    static WatchInBrowserTests() => Assertions.SetDefaultExpectTimeout(30_000);

    [Fact]
    public async Task An_edit_shows_its_result_within_a_second_on_an_idle_machine()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "# Two moons",
            Library,
            "var moons = Datasets.MakeMoons(samples: 400, noise: 0.08, seed: 1);",
            "Chart.Scatter(moons, title: \"seed 1\")",
            "moons.X");
        await using var page = await notebook.OpenAsync(browser);
        var times = new List<double>();
        for (var seed = 2; seed <= 6; seed++)
        {
            var watch = Stopwatch.StartNew();
            notebook.Edit(4, $"Chart.Scatter(moons, title: \"seed {seed}\")");
            await Assertions.Expect(page.Page.Locator("#cell-4 figcaption")).ToHaveTextAsync($"seed {seed}");
            await page.Page.WaitForSelectorAsync("#cell-4 .bl-plot[data-state=drawn] .main-svg >> nth=0");
            times.Add(watch.Elapsed.TotalSeconds);
            Assert.Equal(1, (await notebook.NextRunAsync()).Cells);
        }

        output.WriteLine($"From the save to the drawn chart: {string.Join(", ", times.Select(time => $"{time:0.000} s"))}");
        Assert.True(times.Min() < 5, $"The quickest of five edits took {times.Min():0.000} s.");
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task What_an_experiment_shows_opens_when_it_is_predicted_or_by_hand()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "static class Exercise { public static string Predict(string id, string what) => what; public static string Outcome(string id, double value) => id; }",
            "Exercise.Predict(\"4.P1\", \"?\")",
            "Console.WriteLine(42);",
            "Exercise.Outcome(\"4.P1\", 42)");
        await using var page = await notebook.OpenAsync(browser);
        var shown = page.Page.Locator("#cell-3 .nb-stream");
        await Assertions.Expect(shown).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator("#cell-4 .nb-outputs")).ToBeVisibleAsync();

        await page.Page.GetByText("Folded until 4.P1 is predicted: show it now").ClickAsync();
        await Assertions.Expect(shown).ToBeVisibleAsync();
        await page.Page.GetByText("Folded until 4.P1 is predicted: show it now").ClickAsync();
        await Assertions.Expect(shown).ToBeHiddenAsync();

        notebook.Edit(2, "Exercise.Predict(\"4.P1\", \"40\")");
        await Assertions.Expect(shown).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.Locator(".nb-fold")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_endless_loop_is_stopped_from_the_page_and_the_session_lives()
    {
        await using var notebook = await WatchedNotebook.StartAsync("var x = 41;", "Console.WriteLine(\"looping\"); while (true) { }", "x + 1");
        await using var page = await notebook.OpenAsync(browser);
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-stream")).ToHaveTextAsync("looping");
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-state")).ToHaveTextAsync(new Regex(@"^running, \d+ s$"));
        await Assertions.Expect(Status(page)).ToHaveTextAsync("Running cell 2 of 3");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();

        await Assertions.Expect(Status(page)).ToHaveTextAsync("Stopped at cell 2.");
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-error")).ToContainTextAsync("stopped before its end");
        await Assertions.Expect(page.Page.Locator("#cell-3")).ToHaveAttributeAsync("data-outcome", "not-run");
        Assert.Equal("Stopped at cell 2.", (await notebook.NextRunAsync()).Reason);
        var worker = notebook.Server.WorkerProcessId;

        notebook.Edit(2, "x++;");

        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-plain")).ToHaveTextAsync("43");
        Assert.Equal(worker, notebook.Server.WorkerProcessId);
    }

    [Fact]
    public async Task A_value_that_takes_the_place_of_another_leaves_what_stands_around_it_untouched()
    {
        await using var notebook = await WatchedNotebook.StartAsync(
            "Console.WriteLine(\"above\"); var progress = display(\"0%\"); display(HTML(\"<input id='below'>\"));\n"
            + "for (var i = 1; i <= 100; i++) { progress.Update($\"{i}%\"); await Task.Delay(10); }");
        await using var page = await notebook.OpenAsync(browser);
        await page.Page.Locator("#below").FillAsync("kept");
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain")).ToHaveTextAsync("100%");
        await notebook.NextRunAsync();
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-stream + .nb-plain + .nb-html #below")).ToHaveValueAsync("kept");
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_save_stops_the_cell_that_it_changes_and_runs_that_anew()
    {
        await using var notebook = await WatchedNotebook.StartAsync("\"first\"", "while (true) { }");
        await using var page = await notebook.OpenAsync(browser);
        await Assertions.Expect(page.Page.Locator("#cell-2")).ToHaveAttributeAsync("data-state", "running");

        notebook.Edit(2, "\"mended\"");

        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("mended");
        Assert.Equal(0, await page.Page.Locator(".nb-error").CountAsync());
    }

    [Fact]
    public async Task A_broken_save_leaves_the_last_good_page_with_a_message_until_it_is_mended()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title", "6 * 7");
        await using var page = await notebook.OpenAsync(browser);
        var alert = page.Page.Locator("#problem");
        await Assertions.Expect(alert).ToBeEmptyAsync();

        notebook.SaveText("#!meta\n\n{\"kernelInfo\":\n\n#!csharp\n\n1\n");

        await Assertions.Expect(alert).ToContainTextAsync("what stands below is the one before it. lesson.dib, line ");
        await Assertions.Expect(alert).ToContainTextAsync("expected");
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("42");
        Assert.Matches(@"^\S*lesson\.dib\(\d+\): ", Assert.Single(notebook.Problems));

        notebook.Save("# Title", "6 * 8");

        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("48");
        await Assertions.Expect(alert).ToBeEmptyAsync();
    }

    [Fact]
    public async Task A_foreign_notebook_is_shown_without_its_scripts_and_runs_when_a_person_says_so()
    {
        const string Text = "# Title <img alt='x' src='data:image/gif;base64,AA' onerror='document.body.dataset.handler = 1'>\n\n<script>document.body.dataset.text = 1</script>\n\n[next](02.dib) $a^2$";
        await using var notebook = await WatchedNotebook.StartForeignAsync(
            Text, "Javascript(\"document.body.dataset.output = 1\"); HTML(\"<p onclick='document.body.dataset.handler = 1'>ran</p>\")");
        var address = notebook.Server.Address.AbsoluteUri;
        await using var page = await notebook.OpenAsync(browser);
        var question = page.Page.GetByRole(AriaRole.Region, new() { Name = "Trust" });
        await Assertions.Expect(question).ToContainTextAsync("not one of the course’s own");
        await Assertions.Expect(Status(page)).ToHaveTextAsync("Shown, and not run.");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Run all", Exact = true })).ToHaveAttributeAsync("aria-disabled", "true");
        await Assertions.Expect(page.Page.Locator("#cell-1 math")).ToHaveCountAsync(1);
        await page.IsAccessibleAsync();
        notebook.Edit(1, Text + " and more");
        await Assertions.Expect(page.Page.Locator("#cell-1")).ToContainTextAsync("and more");
        Assert.Equal(0, await page.Page.Locator(".nb-outputs").CountAsync());
        Assert.True(notebook.HasRunNothingMore);
        Assert.Empty(page.Errors);

        await question.GetByRole(AriaRole.Button, new() { Name = "Trust and run this notebook" }).ClickAsync();

        await Assertions.Expect(page.Page.Locator("#cell-2 p[onclick]")).ToHaveTextAsync("ran");
        await Assertions.Expect(question).ToBeHiddenAsync();
        await page.Page.Locator("p[onclick]").ClickAsync();
        notebook.Edit(2, "\"again\"");
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("again");
        Assert.Equal("output", await page.Page.EvaluateAsync<string>("Object.keys(document.body.dataset).filter(key => key !== 'discarded').join()"));

        await page.Page.GotoAsync(address);
        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("again");
        await page.Page.Context.ClearCookiesAsync();
        await page.Page.ReloadAsync();
        await Assertions.Expect(page.Page.Locator("body")).ToContainTextAsync("This browser is not let in");
    }

    [Fact]
    public async Task Two_windows_stay_in_step()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title", "1", "2");
        await using var one = await notebook.OpenAsync(browser);
        await using var other = await notebook.OpenAsync(browser, ColorScheme.Dark);

        notebook.Save("# Another title", "*new*", "1", "while (true) { }");
        foreach (var page in new[] { one, other })
        {
            await Assertions.Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("Another title");
            await Assertions.Expect(page.Page).ToHaveTitleAsync("Another title · Backprop Lab");
            await Assertions.Expect(page.Page.Locator("#cell-4 .nb-state")).ToContainTextAsync("running");
        }

        await one.Page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        foreach (var page in new[] { one, other })
            await Assertions.Expect(page.Page.Locator("#cell-4 .nb-error")).ToBeVisibleAsync();
        const string Shown = "[...document.querySelectorAll('#cells, #status')].map(e => e.innerText).join()";
        Assert.Equal(await one.Page.EvaluateAsync<string>(Shown), await other.Page.EvaluateAsync<string>(Shown));
    }

    [Fact]
    public async Task An_edit_leaves_scroll_focus_and_selection_where_they_are_and_the_other_cells_untouched()
    {
        const string Focusable = "HTML(\"<button id='mine'>mine</button> <p id='words'>some words</p>\")";
        var filler = Enumerable.Range(1, 30).Select(n => $"* paragraph {n}\n* and more").ToArray();
        await using var notebook = await WatchedNotebook.RunAsync(
            ["# Title", "\"above\"", .. filler, Focusable, "\"below\"", .. filler]);
        await using var page = await notebook.OpenAsync(browser);
        await page.Page.EvaluateAsync("""
            () => {
              document.getElementById("mine").focus();
              getSelection().selectAllChildren(document.getElementById("words"));
              document.querySelectorAll(".nb-cell").forEach((cell, n) => cell.mark = n);
            }
            """);
        var scroll = await page.Page.EvaluateAsync<double>("scrollY");
        Assert.True(scroll > 100);

        notebook.Edit(34, "Console.WriteLine(\"one\\ntwo\\nthree\"); \"changed\"");
        await Assertions.Expect(page.Page.Locator("#cell-34 .nb-plain")).ToHaveTextAsync("changed");

        Assert.Equal(scroll, await page.Page.EvaluateAsync<double>("scrollY"));
        Assert.Equal("mine", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        Assert.Equal("some words", await page.Page.EvaluateAsync<string>("getSelection().toString()"));
        Assert.True(await page.Page.EvaluateAsync<bool>("[...document.querySelectorAll('.nb-cell')].every((cell, n) => cell.mark === n)"));
    }

    [Fact]
    public async Task An_edit_of_text_runs_nothing_and_shows()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title", "Guid.NewGuid()", "* text");
        await using var page = await notebook.OpenAsync(browser);
        var drawn = await page.Page.Locator("#cell-2").InnerTextAsync();

        notebook.Save("# Title", "## A section with $a^2$", "Guid.NewGuid()", "* text");

        await Assertions.Expect(page.Page.Locator("#cell-2 math")).Not.ToHaveCountAsync(0);
        Assert.Equal(drawn.Replace("[2]", "[3]"), await page.Page.Locator("#cell-3").InnerTextAsync());
        await Assertions.Expect(page.Page.Locator(".nb-contents li")).ToHaveCountAsync(1);
        Assert.True(notebook.HasRunNothingMore);
    }

    [Fact]
    public async Task A_chart_keeps_its_zoom_while_cells_below_it_run_and_also_when_it_comes_out_the_same_again()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            Library, "var moons = Datasets.MakeMoons(samples: 100, noise: 0.1, seed: 1);", "Chart.Scatter(moons)", "\"below\"");
        await using var page = await notebook.OpenAsync(browser);
        await page.Page.WaitForSelectorAsync(".bl-plot[data-state=drawn] .main-svg");
        var whole = await LeftEdge();
        var plot = (await page.Page.Locator(".bl-plot .nsewdrag").BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(plot.X + plot.Width * 0.4f, plot.Y + plot.Height * 0.4f);
        await page.Page.Mouse.DownAsync();
        await page.Page.Mouse.MoveAsync(plot.X + plot.Width * 0.8f, plot.Y + plot.Height * 0.8f, new() { Steps = 5 });
        await page.Page.Mouse.UpAsync();
        await page.Page.WaitForTimeoutAsync(500);
        var zoomed = await LeftEdge();
        Assert.True(zoomed > whole);

        notebook.Edit(4, "\"changed\"");
        await Assertions.Expect(page.Page.Locator("#cell-4 .nb-plain")).ToHaveTextAsync("changed");
        Assert.Equal(zoomed, await LeftEdge());

        notebook.Edit(2, "var moons = Datasets.MakeMoons(samples: 100, noise: 0.1, seed: 0 + 1);");
        await Assertions.Expect(page.Page.Locator("#cell-3")).ToHaveAttributeAsync("data-run", "7");
        Assert.Equal(zoomed, await LeftEdge());

        notebook.Edit(2, "var moons = Datasets.MakeMoons(samples: 100, noise: 0.1, seed: 2);");
        await Assertions.Expect(page.Page.Locator("#cell-3")).ToHaveAttributeAsync("data-run", "9");
        await page.Page.WaitForSelectorAsync(".bl-plot[data-state=drawn] .main-svg");
        Assert.NotEqual(zoomed, await LeftEdge());
        Assert.Empty(page.Errors);

        Task<double> LeftEdge() => page.Page.EvaluateAsync<double>("document.querySelector('.bl-plot').layout.xaxis.range[0]");
    }

    [Fact]
    public async Task A_chart_of_Plotly_NET_is_drawn_and_drawn_anew_after_an_edit()
    {
        const string chart = "PlotlyNet.Of(new Trace2D(\"scatter\").With(\"x\", new[] { 1, 2 }).With(\"y\", new[] { 2, 1 })).WithTitle(\"{0}\")";
        await using var notebook = await WatchedNotebook.RunAsync(
            $"#r \"{Repository.Root}/lib/bin/BackpropLab.PlotlyNet.dll\"\n#r \"{Repository.Root}/lib/bin/Plotly.NET.dll\"\nusing BackpropLab; using Plotly.NET;",
            chart.Replace("{0}", "first"));
        await using var page = await notebook.OpenAsync(browser);
        var drawn = page.Page.Locator("[data-plotly][data-state=drawn]:has(.main-svg)");
        await Assertions.Expect(drawn).ToHaveAttributeAsync("aria-label", "first");

        notebook.Edit(2, chart.Replace("{0}", "second"));

        await Assertions.Expect(drawn).ToHaveAttributeAsync("aria-label", "second");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Img, new() { Name = "second", Exact = true })).ToHaveCountAsync(1);
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Img, new() { Name = "first", Exact = true })).ToHaveCountAsync(0);
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_lost_worker_is_told_of_and_the_next_save_runs_everything_in_a_new_one()
    {
        await using var notebook = await WatchedNotebook.RunAsync("var x = 20;", "Environment.Exit(3);", "x + 1");
        await using var page = await notebook.OpenAsync(browser);
        await Assertions.Expect(Status(page)).ToHaveTextAsync("The worker was lost at cell 2: mend the cell and save, or run all.");
        await Assertions.Expect(page.Page.Locator("#cell-3")).ToHaveAttributeAsync("data-outcome", "not-run");

        notebook.Edit(2, "x++;");

        Assert.Equal(3, (await notebook.NextRunAsync()).Cells);
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-plain")).ToHaveTextAsync("22");
    }

    [Fact]
    public async Task Run_all_keeps_the_worker_and_restart_takes_a_new_one()
    {
        await using var notebook = await WatchedNotebook.RunAsync("Environment.ProcessId");
        await using var page = await notebook.OpenAsync(browser);
        var first = await page.Page.Locator("#cell-1 .nb-plain").InnerTextAsync();

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Run all", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#cell-1")).ToHaveAttributeAsync("data-run", "2");
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain")).ToHaveTextAsync(first);

        await page.Page.GetByTitle("More", new() { Exact = true }).First.PressAsync("Enter");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Restart and run all" }).PressAsync("Enter");
        await Assertions.Expect(page.Page.Locator("#cell-1")).ToHaveAttributeAsync("data-run", "1");
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain")).Not.ToHaveTextAsync(first);
    }

    [Fact]
    public async Task A_page_says_when_its_server_has_ended()
    {
        await using var notebook = await WatchedNotebook.RunAsync("1");
        await using var page = await notebook.OpenAsync(browser);

        await notebook.Server.DisposeAsync();

        await Assertions.Expect(Status(page)).ToHaveTextAsync("Backprop Lab has ended: start it again to go on.");
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain")).ToHaveTextAsync("1");
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1280)]
    [InlineData(ColorScheme.Dark, 400)]
    public async Task The_page_is_accessible_while_a_cell_runs_one_failed_and_a_save_is_broken(ColorScheme scheme, int width)
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            "# Title", "## Section", "1", "int x = \"no\";", "Enumerable.Range(0, 3).ToArray()", "2");
        notebook.Edit(6, "while (true) { }");
        await using var page = await notebook.OpenAsync(browser, scheme, width);
        await Assertions.Expect(page.Page.Locator("#cell-6 .nb-state")).ToBeVisibleAsync();
        notebook.SaveText("#!meta\n\n[]\n");
        await Assertions.Expect(page.Page.Locator("#problem")).Not.ToBeEmptyAsync();

        await page.IsAccessibleAsync();
        Assert.Equal(width, await page.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        Assert.Empty(page.Errors);
    }

    static ILocator Status(BrowserPage page) => page.Page.Locator("#status");
}
