using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>The page of a lesson as somebody uses it who takes the course in a browser.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LessonInBrowserTests(BrowserFixture browser)
{
    const string Library = """
        #r "LIB/BackpropLab.dll"
        #r "LIB/MathNet.Numerics.dll"
        using BackpropLab;
        using MathNet.Numerics.LinearAlgebra;
        using Matrix = MathNet.Numerics.LinearAlgebra.Matrix<double>;
        """;

    const string Blank = """
        // Exercise 3.4 - the hidden delta
        Matrix HiddenDelta(Matrix delta2, Matrix W2, Matrix z1)
        {
            throw new NotSolvedYet();
        }
        """;

    const string Wrong = "return delta2 * W2.Transpose();";
    const string Right = "return (delta2 * W2.Transpose()).PointwiseMultiply(1 - z1.PointwiseMultiply(z1));";

    static LessonInBrowserTests() => Assertions.SetDefaultExpectTimeout(30_000);

    static string[] Exercise => ["# Backpropagation\n\n## The hidden delta", Library.Replace("LIB", $"{Repository.Root}/lib/bin"), Blank, "Exercise.Check(\"3.4\", HiddenDelta)"];

    [Fact]
    public async Task An_exercise_is_answered_wrong_and_right_without_leaving_the_page()
    {
        await using var notebook = await WatchedNotebook.RunAsync(Exercise);
        await using var page = await notebook.OpenAsync(browser);
        var verdict = page.Page.Locator("#cell-3 .nb-verdict");
        await Assertions.Expect(verdict).ToHaveTextAsync("○ 3.4 not attempted");

        await WriteAsync(page, 3, Blank.Replace("throw new NotSolvedYet();", Wrong));
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(verdict).ToHaveTextAsync("✗ 3.4 not yet");
        await Assertions.Expect(page.Page.Locator("#announcements")).ToHaveTextAsync("3.4: not yet.");
        await Assertions.Expect(page.Page.Locator(".nb-marks [data-verdict=notYet]")).ToHaveTextAsync("✗3.4 not yet");
        Assert.Contains(Wrong, File.ReadAllText(notebook.Path));

        await WriteAsync(page, 3, Blank.Replace("throw new NotSolvedYet();", Right));
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(verdict).ToHaveTextAsync("✓ 3.4 solved");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Group, new() { Name = "Help with exercise 3.4" })).ToBeHiddenAsync();
        await page.IsAccessibleAsync();
        Assert.Empty(page.Errors);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_hint_comes_at_a_press_and_the_solution_at_a_second_one()
    {
        await using var notebook = await WatchedNotebook.RunAsync(Exercise);
        await using var page = await notebook.OpenAsync(browser);
        var verdict = page.Page.Locator("#cell-3 .nb-verdict");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Hint 1 of 3" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#cell-4 .nb-outputs")).ToContainTextAsync("hint 1 of 3");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Button, new() { Name = "Hint 2 of 3" })).ToBeVisibleAsync();
        await Assertions.Expect(verdict).ToHaveTextAsync("○ 3.4 not attempted");

        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Solution", Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "A hint may be enough. Show it all the same?" }).ClickAsync();
        await Assertions.Expect(page.Page.Locator("#cell-4 .nb-outputs")).ToContainTextAsync("solution");
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task A_question_is_answered_by_a_press()
    {
        await using var notebook = await WatchedNotebook.RunAsync([.. Exercise[..2], "Exercise.Answer(\"3.Q4\", '?')"]);
        await using var page = await notebook.OpenAsync(browser);

        await page.Page.Locator("#cell-3 .nb-choice").Nth(2).ClickAsync();

        await Assertions.Expect(page.Page.Locator("#cell-3 .bl-card")).ToHaveAttributeAsync("data-card", "right");
        await Assertions.Expect(Text(page, 3)).ToHaveTextAsync("Exercise.Answer(\"3.Q4\", 'c')");
        Assert.Contains("Exercise.Answer(\"3.Q4\", 'c')", File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task What_is_written_in_one_window_or_in_an_editor_shows_in_the_others()
    {
        await using var notebook = await WatchedNotebook.RunAsync("\"one\"", "\"two\"");
        await using var here = await notebook.OpenAsync(browser);
        await using var there = await notebook.OpenAsync(browser);
        await Assertions.Expect(Text(there, 1)).ToHaveTextAsync("\"one\"");

        await WriteAsync(here, 1, "\"from here\"");
        await Assertions.Expect(here.Page.Locator("#saved")).ToHaveTextAsync("Saved");
        await Assertions.Expect(Text(there, 1)).ToHaveTextAsync("\"from here\"");
        Assert.Contains("\"from here\"", File.ReadAllText(notebook.Path));

        File.WriteAllText(notebook.Path, File.ReadAllText(notebook.Path).Replace("\"two\"", "\"from an editor\""));
        foreach (var page in new[] { here, there })
            await Assertions.Expect(Text(page, 2)).ToHaveTextAsync("\"from an editor\"");
    }

    [Theory]
    [InlineData("Keep what I wrote", "\"mine\"")]
    [InlineData("Take what is in the file", "\"theirs\"")]
    public async Task A_cell_that_was_changed_on_both_sides_shows_both_texts_and_the_person_says_which_stays(string choice, string stays)
    {
        await using var notebook = await WatchedNotebook.RunAsync("\"first\"");
        await using var page = await notebook.OpenAsync(browser, BreakableAsync);
        await Assertions.Expect(Text(page, 1)).ToHaveTextAsync("\"first\"");
        await BreakAsync(page);
        await WriteAsync(page, 1, "\"mine\"");
        notebook.Save("\"theirs\"");

        await MendAsync(page);
        var question = page.Page.Locator("#cell-1 .nb-conflict");
        await Assertions.Expect(question).ToContainTextAsync("\"theirs\"");
        await Assertions.Expect(Text(page, 1)).ToHaveTextAsync("\"mine\"");
        await page.IsAccessibleAsync();

        await question.GetByRole(AriaRole.Button, new() { Name = choice }).ClickAsync();
        await Assertions.Expect(question).ToHaveCountAsync(0);
        await Assertions.Expect(Text(page, 1)).ToHaveTextAsync(stays);
        await Assertions.Expect(page.Page.Locator("#saved")).ToHaveTextAsync("Saved");
        Assert.Contains(stays, File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task What_is_written_while_the_connection_is_broken_is_kept_and_saved_when_it_is_there_again()
    {
        await using var notebook = await WatchedNotebook.RunAsync("\"first\"", "\"second\"");
        await using var page = await notebook.OpenAsync(browser, BreakableAsync);
        await Assertions.Expect(Text(page, 1)).ToHaveTextAsync("\"first\"");

        await BreakAsync(page);
        await Assertions.Expect(page.Page.Locator("#status")).ToHaveTextAsync("Not connected: trying again. What you write is kept here.");
        await WriteAsync(page, 1, "\"meanwhile\"");
        await Assertions.Expect(page.Page.Locator("#saved")).ToHaveTextAsync("Not saved yet");
        notebook.Edit(2, "\"elsewhere\"");

        await MendAsync(page);
        await Assertions.Expect(page.Page.Locator("#saved")).ToHaveTextAsync("Saved");
        await Assertions.Expect(Text(page, 1)).ToHaveTextAsync("\"meanwhile\"");
        await Assertions.Expect(Text(page, 2)).ToHaveTextAsync("\"elsewhere\"");
        Assert.Contains("\"meanwhile\"", File.ReadAllText(notebook.Path));
    }

    [Fact]
    public async Task Names_complete_signatures_show_and_mistakes_are_underlined_while_one_types()
    {
        await using var notebook = await WatchedNotebook.RunAsync(Exercise);
        await using var page = await notebook.OpenAsync(browser);

        await WriteAsync(page, 4, "");
        await page.Page.Keyboard.TypeAsync("Chart.Sca");
        var offered = page.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option);
        await Assertions.Expect(offered.First).ToHaveTextAsync("Scatter");
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.TypeAsync("(");
        await Assertions.Expect(page.Page.Locator(".nb-signature strong")).ToHaveTextAsync("Matrix<double> x");
        await Assertions.Expect(page.Page.Locator("#cell-4 .cm-lintRange-error").First).ToBeVisibleAsync();
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task Where_the_build_had_no_npm_a_cell_is_edited_in_a_text_area_over_its_colours()
    {
        await using var notebook = await WatchedNotebook.RunAsync("int n = 1;", "n");
        await using var page = await notebook.OpenAsync(browser, opened => opened.RouteAsync("**/codemirror.js", route => route.FulfillAsync(new()
        {
            ContentType = "text/javascript",
            Body = File.ReadAllText(Path.Combine(Repository.Root, "lib", "web", "codemirror.missing.js")),
        })));
        var text = page.Page.GetByRole(AriaRole.Textbox, new() { Name = "Code of cell 1" });
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain-editor .tok-keyword")).ToHaveTextAsync("int");

        await text.FillAsync("var n = 20 + 1;");
        await text.PressAsync("Control+Enter");

        await Assertions.Expect(page.Page.Locator("#cell-2 .nb-plain")).ToHaveTextAsync("21");
        await Assertions.Expect(page.Page.Locator("#cell-1 .nb-plain-editor .tok-keyword")).ToHaveTextAsync("var");
        Assert.Contains("var n = 20 + 1;", File.ReadAllText(notebook.Path));
        await page.IsAccessibleAsync();
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task The_keyboard_alone_goes_through_cells_writes_runs_and_puts_in_new_ones()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title", "var n = 1;", "n + 1");
        await using var page = await notebook.OpenAsync(browser);
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Run cell 2" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Tab");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Code of cell 2", await FocusedAsync(page));

        await page.Page.Keyboard.PressAsync("Control+End");
        await page.Page.Keyboard.TypeAsync(" n = 41;");
        await page.Page.Keyboard.PressAsync("Shift+Enter");
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-plain")).ToHaveTextAsync("42");
        Assert.Equal("Code of cell 3", await FocusedAsync(page));

        await page.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("cell-3", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Page.Keyboard.PressAsync("ArrowUp");
        Assert.Equal("cell-2", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Page.Keyboard.PressAsync("b");
        await Assertions.Expect(page.Page.Locator("#cell-4")).ToBeVisibleAsync();
        await page.UntilAsync("document.activeElement.closest('.nb-cell')?.id === 'cell-3'");
        await page.Page.Keyboard.TypeAsync("n * 2");
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-plain")).ToHaveTextAsync("82");
        Assert.Contains("n * 2", File.ReadAllText(notebook.Path));

        await page.Page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Text(page, 3)).Not.ToContainTextAsync("n * 2");
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("?");
        await Assertions.Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("run the cell");
    }

    [Fact]
    public async Task For_a_room_one_section_stands_alone_and_a_clicker_turns_to_the_next()
    {
        await using var notebook = await WatchedNotebook.RunAsync("# Title\n\nfirst words", "## Second\n\nsecond words", "\"output\"", "## Third\n\nthird words");
        await using var page = await notebook.OpenAsync(browser);
        await page.Page.GetByTitle("More", new() { Exact = true }).First.ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Present" }).ClickAsync();
        await Assertions.Expect(page.Page.GetByText("first words")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("second words")).ToBeHiddenAsync();

        await page.Page.Keyboard.PressAsync("PageDown");
        await Assertions.Expect(page.Page.GetByText("second words")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("first words")).ToBeHiddenAsync();
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-plain")).ToHaveTextAsync("output");
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-editor")).ToBeHiddenAsync();
        await page.Page.Keyboard.PressAsync("c");
        await Assertions.Expect(page.Page.Locator("#cell-3 .nb-editor")).ToBeVisibleAsync();
        await page.IsAccessibleAsync();

        await page.Page.Keyboard.PressAsync("PageDown");
        await page.Page.Keyboard.PressAsync("PageUp");
        await page.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Page.GetByText("third words")).ToBeVisibleAsync();
        await Assertions.Expect(page.Page.GetByText("first words")).ToBeVisibleAsync();
    }

    /// <summary>Puts a text in the place of a cell's, from the keyboard, and leaves the cursor there.</summary>
    static async Task WriteAsync(BrowserPage page, int cell, string text)
    {
        await Text(page, cell).ClickAsync();
        await page.Page.Keyboard.PressAsync("Control+a");
        await page.Page.Keyboard.InsertTextAsync(text);
        if (text == "")
            await page.Page.Keyboard.PressAsync("Delete");
    }

    static ILocator Text(BrowserPage page, int cell) => page.Page.Locator($"#cell-{cell} .cm-content");

    static Task<string> FocusedAsync(BrowserPage page) => page.Page.EvaluateAsync<string>("document.activeElement.ariaLabel");

    /// <summary>Lets the page's connection be broken and mended by a switch in the page.</summary>
    static Task BreakableAsync(IPage page) => page.AddInitScriptAsync("""
        const Real = WebSocket;
        const open = new Set();
        let isBroken = false;
        window.WebSocket = class extends Real {
          constructor(address) {
            super(address);
            open.add(this);
            if (isBroken) this.close();
          }
        };
        window.setBroken = broken => {
          isBroken = broken;
          if (broken) open.forEach(socket => socket.close());
        };
        """);

    static Task BreakAsync(BrowserPage page) => page.Page.EvaluateAsync("setBroken(true)");

    static Task MendAsync(BrowserPage page) => page.Page.EvaluateAsync("setBroken(false)");
}
