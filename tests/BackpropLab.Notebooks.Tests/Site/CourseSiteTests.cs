using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Site;

/// <summary>The course as a static site, as somebody meets it who has nothing but a link.</summary>
[Collection(BrowserCollection.Name)]
public sealed partial class CourseSiteTests(BrowserFixture browser, WrittenSite site) : IClassFixture<WrittenSite>
{
    const string Sigmoid = "// Exercise 2.1 - the sigmoid\nMatrix Sigmoid(Matrix a)\n{\n    return a.Map(x => BODY);\n}";

    /// <summary>A cell that is the first of a lesson's exercise 2.1.</summary>
    const int Answer = 4;

    /// <summary>A cell of code below it, which nothing reads that is run here.</summary>
    const int Further = 7;

    static readonly string[] written = ["/index.html", ".js", ".css"];

    static CourseSiteTests() => Assertions.SetDefaultExpectTimeout(120_000);

    [Fact]
    public void Every_link_of_a_page_leads_to_a_file_of_the_site_or_says_which_host_it_asks()
    {
        foreach (var page in Directory.GetFiles(site.Folder, "*.html", SearchOption.AllDirectories))
        {
            foreach (Match link in Link().Matches(File.ReadAllText(page)))
            {
                var address = link.Groups["address"].Value;
                if (address.StartsWith('#') || address.StartsWith("data:", StringComparison.Ordinal) || address.StartsWith("https:", StringComparison.Ordinal) || address == site.Class.Server.Address.ToString())
                    continue;
                var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(address.Split('#', '?')[0])));
                Assert.True(
                    File.Exists(target) || File.Exists(Path.Combine(target, "index.html")) || target.Contains("kernel-", StringComparison.Ordinal) || IsOfALessonLeftOut(target),
                    $"{page}: {address}");
            }
        }
    }

    [Fact]
    public void All_files_stand_in_its_list_with_their_sizes()
    {
        Assert.All(site.Manifest.Files, file => Assert.Equal(file.Value, new FileInfo(Path.Combine(site.Folder, file.Key)).Length));
        Assert.Equal(site.Manifest.Bytes, site.Manifest.Files.Values.Sum(size => (long)size));
        Assert.All(written, end => Assert.Contains(site.Manifest.Files.Keys, name => $"/{name}".EndsWith(end, StringComparison.Ordinal)));
        Assert.True(File.Exists(Path.Combine(site.Folder, "site.json")));
    }

    [Fact]
    public async Task Without_scripts_a_lesson_reads_with_what_its_cells_put_out()
    {
        using var client = new HttpClient();
        var page = await client.GetStringAsync(new Uri(site.Address, "02-logistic-baseline/"));

        Assert.Contains("The sigmoid squeezes any number", page);
        Assert.Contains("not attempted", page);
        Assert.DoesNotContain("BEGIN SOLUTION", page);
    }

    [Fact]
    public async Task A_wrong_answer_is_diagnosed_in_the_browser_and_still_there_the_next_day()
    {
        await using var page = await OpenAsync("02-logistic-baseline");
        await WriteAsync(page, Sigmoid.Replace("BODY", "1.0 / (1.0 + Math.Exp(x))"));
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync("Yours falls where the sigmoid rises");

        await WriteAsync(page, Sigmoid.Replace("BODY", "1.0 / (1.0 + Math.Exp(-x)"));
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync("Line 4: a ')' is missing here");

        await WriteAsync(page, Sigmoid.Replace("BODY", "1.0 / (1.0 + Math.Exp(-x))"));
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync("solved");
        await page.UntilAsync("() => localStorage.getItem('backprop-lab /ml/course/ progress')?.includes('\"2.1\"')");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);

        await page.Page.ReloadAsync();
        // What is shown before anything runs is what was left, in every cell.
        await page.UntilAsync("() => document.documentElement.dataset.connection === 'open'");
        await Assertions.Expect(page.Page.Locator($"#cell-{Answer}")).ToContainTextAsync("Math.Exp(-x)");
        await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync("solved");
        Assert.DoesNotContain("not there any more", await page.Page.TextContentAsync("#notes"));
        await page.IsAccessibleAsync();
        await page.Page.GotoAsync(site.Address.ToString());
        await Assertions.Expect(page.Page.Locator(".nb-next")).ToContainTextAsync("Go on with 2.2");
        await page.IsAccessibleAsync();
        Assert.Empty(page.ForeignRequests);
        Assert.Empty(page.Errors);
    }

    [Theory]
    [InlineData("var turns = 0;\nwhile (true) turns++;")]
    [InlineData("Mlp.Create([2, 4, 1], Activation.Tanh, Loss.BinaryCrossEntropy, seed: 1).Train(train, new() { Epochs = int.MaxValue });")]
    public async Task What_has_no_end_stops_when_asked_and_the_variables_are_kept(string endless)
    {
        await using var page = await OpenWithServiceWorkerAsync();
        await WriteAsync(page, endless);
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator($"#cell-{Answer}")).ToHaveAttributeAsync("data-state", "running");
        await page.Page.ClickAsync("[data-command=stop]");

        await Assertions.Expect(page.Page.Locator($"#cell-{Answer}")).ToContainTextAsync("The cell was stopped before its end");
        await Assertions.Expect(page.Page.Locator("#notes")).ToBeEmptyAsync();
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task A_cell_that_somebody_waits_for_is_not_kept_waiting_by_one_further_down()
    {
        await using var page = await OpenWithServiceWorkerAsync();
        await WriteAsync(page, "while (true) { }", Further);
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.Page.Locator($"#cell-{Further}")).ToHaveAttributeAsync("data-state", "running");

        await WriteAsync(page, Sigmoid.Replace("BODY", "1.0 / (1.0 + Math.Exp(x))"));
        await page.Page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync("Yours falls where the sigmoid rises");
        await Assertions.Expect(page.Page.Locator($"#cell-{Further}")).Not.ToContainTextAsync("The cell was stopped");
    }

    [Theory]
    [InlineData("Enumerable.Repeat(1.0, int.MaxValue).Sum()", "could not be stopped")]
    [InlineData("Environment.Exit(3);", "has ended what runs cells")]
    public async Task What_hears_nothing_or_ends_the_runtime_costs_the_session_and_no_more(string code, string told)
    {
        await using var page = await OpenAsync("02-logistic-baseline");
        var status = page.Page.Locator("#status");
        await Assertions.Expect(status).ToContainTextAsync("passed");

        await WriteAsync(page, code);
        await page.Page.Keyboard.PressAsync("Control+Enter");
        if (told == "could not be stopped")
        {
            await Assertions.Expect(page.Page.Locator($"#cell-{Answer}")).ToHaveAttributeAsync("data-state", "running");
            await page.Page.ClickAsync("[data-command=stop]");
        }

        await Assertions.Expect(page.Page.Locator("#notes")).ToContainTextAsync($"{told}, so its session was ended, and its variables are lost");
        await Assertions.Expect(status).ToContainTextAsync("passed");
        await Assertions.Expect(page.Page.Locator($"#cell-{Answer} .cm-content")).ToContainTextAsync(code);
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task Help_with_typing_comes_when_somebody_types()
    {
        await using var page = await OpenAsync("02-logistic-baseline");
        await Assertions.Expect(page.Page.Locator("#status")).ToContainTextAsync("passed");

        await WriteAsync(page, "Matrix Sigmoid(Matrix a)\n{\n    return a.PointwiseEx");
        await page.Page.Keyboard.TypeAsync("p");

        await Assertions.Expect(page.Page.Locator(".cm-tooltip-autocomplete")).ToContainTextAsync("PointwiseExp");
        await Assertions.Expect(page.Page.Locator(".cm-lintRange-error").First).ToBeVisibleAsync();

        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Locator(".cm-line", new() { HasText = "Exercise.Check(\"2.1\"" }).HoverAsync(new() { Position = new() { X = 20, Y = 10 } });
        await Assertions.Expect(page.Page.Locator(".cm-tooltip-hover")).ToContainTextAsync("The exercises of the lessons: checks, hints");
        Assert.Empty(page.ForeignRequests);
    }

    [Fact]
    public async Task Who_joins_the_class_of_a_site_by_a_click_is_seen_by_the_teacher_also_after_the_network_was_cut()
    {
        await using var page = await OpenAsync("02-logistic-baseline");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Join the class" }).ClickAsync();
        var dialog = page.Page.GetByRole(AriaRole.Dialog);
        await page.IsAccessibleAsync();
        await dialog.GetByLabel("Your name").FillAsync("ada");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("You are in, as ada.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();

        await AnswerAsync("1.0 / (1.0 + Math.Exp(x))", "Yours falls where the sigmoid rises");
        var exercise = await site.Class.SeenAsync("2.1", seen => seen.Misconceptions.Count == 1);
        Assert.Contains("t", exercise.States);

        await site.Class.CloseAsync();
        await AnswerAsync("1.0 / (1.0 + Math.Exp(-x))", "solved");
        await page.Page.GetByRole(AriaRole.Banner).GetByTitle("More").ClickAsync();
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Class: ML 2026" }).ClickAsync();
        await Assertions.Expect(dialog).ToContainTextAsync("1 check waits until the class is reached.");
        await site.Class.OpenAsync();
        await site.Class.SeenAsync("2.1", seen => seen.States.Contains('s'));

        await dialog.GetByRole(AriaRole.Button, new() { Name = "Leave the class" }).ClickAsync();
        await Assertions.Expect(dialog.GetByRole(AriaRole.Heading)).ToHaveTextAsync("Join a class");
        await dialog.GetByText("No network leads to the class").ClickAsync();
        await dialog.GetByLabel("Your seat").FillAsync("7");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Join", Exact = true }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await AnswerAsync("1.0 / (1.0 + Math.Exp(x))", "Your code for the class:");

        async Task AnswerAsync(string body, string told)
        {
            await WriteAsync(page, Sigmoid.Replace("BODY", body));
            await page.Page.Keyboard.PressAsync("Control+Enter");
            await Assertions.Expect(page.Page.Locator(".bl-card").First).ToContainTextAsync(told);
        }
    }

    /// <summary>Two lessons in the gate; all with <c>LAB_EVERY_LESSON=1</c>, which takes ten minutes.</summary>
    [Fact]
    public async Task Every_cell_puts_out_in_the_browser_what_it_puts_out_in_a_process()
    {
        var differences = new List<string>();
        foreach (var lesson in WrittenSite.Lessons.Where(lesson => lesson != "appendix-plotly-net"))
        {
            await using var page = await browser.OpenAsync();
            var run = await BrowserRun.OfAsync(page, new Uri(site.Address, $"{lesson}/"));
            differences.AddRange(run.Differences(File.ReadAllText(Path.Combine(site.Folder, lesson, "page.json"))).Select(difference => $"{lesson}, {difference}"));
            Assert.Empty(page.ForeignRequests);
        }

        Assert.True(differences.Count == 0, string.Join("\n\n", differences));
    }

    async Task<BrowserPage> OpenWithServiceWorkerAsync()
    {
        var page = await browser.OpenWithServiceWorkersAsync();
        await page.Page.GotoAsync(new Uri(site.Address, "02-logistic-baseline/").ToString());
        await Assertions.Expect(page.Page.Locator("#status")).ToContainTextAsync("passed");
        return page;
    }

    async Task<BrowserPage> OpenAsync(string lesson)
    {
        var page = await browser.OpenAsync();
        await page.Page.GotoAsync(new Uri(site.Address, $"{lesson}/").ToString());
        return page;
    }

    static async Task WriteAsync(BrowserPage page, string text, int cell = Answer)
    {
        // The cells that came with the page are replaced once by those that can be edited.
        await page.UntilAsync("() => document.documentElement.dataset.connection === 'open'");
        await page.Page.EvaluateAsync($"() => document.getElementById('cell-{cell}').scrollIntoView({{ block: 'center' }})");
        await page.Page.Locator($"#cell-{cell} .cm-content").ClickAsync();
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>A lesson may lead to one that this site was not given.</summary>
    static bool IsOfALessonLeftOut(string target) => Directory.GetFiles(Repository.Notebooks, "*.dib")
        .Any(file => Path.GetFileNameWithoutExtension(target) == Path.GetFileNameWithoutExtension(file));

    [GeneratedRegex("""\b(?:href|src)="(?<address>[^"]+)["]""")]
    private static partial Regex Link();
}
