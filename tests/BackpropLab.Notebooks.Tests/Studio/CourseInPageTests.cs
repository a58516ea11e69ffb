using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using BackpropLab.Studio;

namespace BackpropLab.Notebooks.Tests.Studio;

public sealed class CourseInPageTests : IDisposable
{
    readonly TemporaryFolder folder = new();

    string Lessons => Path.Combine(folder.Path, "notebooks");

    public CourseInPageTests()
    {
        Directory.CreateDirectory(Path.Combine(Lessons, "source"));
        Save("01-first", new("markdown", "# 1. The first\n\nIt begins here. It goes on. It says more.\n\n*Time*: 30 minutes for what is marked *Core*, 60 in all."), new("csharp", "var n = 1;\nn"), new("csharp", "Exercise.Answer(\"1.Q1\", '?')"));
        Save("02-second", new("markdown", "# 2. The second\n\nBack to [the first](01-first.dib#a-section), and its [text](01-first.dib)."), new("csharp", "2"));
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_front_page_says_what_there_is_and_every_link_of_it_leads_somewhere()
    {
        File.WriteAllText(Path.Combine(Lessons, ".progress.json"), """{"exercises":[{"id":"1.Q1","title":"t","points":2,"tries":1,"solved":"2026-11-29T02:00:00Z"}]}""");
        await using var server = await StudioServer.StartAsync(Lessons, new() { Trust = true });
        using var client = new HttpClient();
        var front = await OpenAsync(client, server);
        var html = await client.GetStringAsync(front);

        Assert.Contains("The core path", html);
        Assert.Contains("It begins here. It goes on.", html);
        Assert.DoesNotContain("It says more.", html);
        Assert.Contains("1 of 1 exercises solved, 2 of 2 points.", html);
        foreach (var link in Regex.Matches(html, "<a href=\"([^\"#]+)").Select(match => match.Groups[1].Value))
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(front, link))).StatusCode);
    }

    [Fact]
    public async Task Lessons_lead_to_each_other_by_their_own_links_and_by_what_comes_before_and_after()
    {
        await using var server = await StudioServer.StartAsync(Lessons, new() { Trust = true });
        await using var window = await LessonWindow.OpenAsync(server, "02-second");

        Assert.Contains("href=\"../01-first/#a-section\"", (string)window.Cells[0]["frame"]!);
        using var client = new HttpClient();
        var html = await client.GetStringAsync(new Uri(await OpenAsync(client, server), "01-first/"));
        Assert.Contains("rel=\"next\" href=\"../02-second/\"", html);
        Assert.DoesNotContain("rel=\"prev\"", html);
    }

    [Fact]
    public async Task Each_lesson_has_a_worker_and_one_that_nobody_looks_at_ends_and_comes_back()
    {
        await using var server = await StudioServer.StartAsync(Lessons, new() { Trust = true, IdleTime = TimeSpan.FromSeconds(1) });
        await using var second = await LessonWindow.OpenAsync(server, "02-second");
        await using (var first = await LessonWindow.OpenAsync(server, "01-first"))
            await first.Until(() => (string)first.Page["status"]!["kind"]! is "passed" or "failed");
        await second.Until(() => (string)second.Page["status"]!["kind"]! == "passed");
        var (ended, lives) = (server.WorkerOf("01-first"), server.WorkerOf("02-second"));
        Assert.NotEqual(ended, lives);

        Assert.True(await Eventually(() => !Lives(ended)));
        Assert.True(Lives(lives));

        await using var again = await LessonWindow.OpenAsync(server, "01-first");
        Assert.False((bool)again.Cells[1]["isStale"]!);
        await again.EditAsync(3, "n + 41");
        await again.SayAsync(new { kind = "run", cell = again.Key(3) });
        await again.Until(() => again.Cells[2]["outputs"]!.ToJsonString().Contains("42"));
        Assert.NotEqual(ended, server.WorkerOf("01-first"));
    }

    [Fact]
    public async Task A_lesson_and_a_cell_are_put_back_and_what_was_written_is_kept()
    {
        var blank = new DibCell("csharp", "int Half(int n)\n{\n    // BEGIN SOLUTION\n    return n / 2;\n    // END SOLUTION\n}");
        new DibDocument(null, [blank, new("csharp", "Half(4)")]).Save(Path.Combine(Lessons, "source", "03-third.dib"));
        NotebookBuilder.Build(Path.Combine(Lessons, "source"), Lessons);
        var path = Path.Combine(Lessons, "03-third.dib");
        var first = File.ReadAllBytes(path);
        await using var server = await StudioServer.StartAsync(Lessons);
        await using var window = await LessonWindow.OpenAsync(server, "03-third");
        Assert.True((bool)window.Cells[0]["isGiven"]!);

        await window.EditAsync(1, "int Half(int n) => n / 2;");
        await window.Until(() => !(bool)window.Cells[0]["isGiven"]!);
        await window.SayAsync(new { kind = "resetCell", cell = window.Key(1) });
        await window.Until(() => (bool)window.Cells[0]["isGiven"]!);
        Assert.Equal(first, File.ReadAllBytes(path));

        await window.EditAsync(1, "int Half(int n) => n / 3;");
        await window.SayAsync(new { kind = "insert", after = window.Key(2), source = "7" });
        await window.Until(() => window.Cells.Count == 3);
        Assert.True((bool)window.Cells[2]["isScratch"]!);
        await window.SayAsync(new { kind = "resetLesson" });
        Assert.False((bool)(await window.AnswerAsync("note"))["isProblem"]!);
        await window.Until(() => window.Cells.Count == 2 && (bool)window.Cells[0]["isGiven"]!);
        Assert.Equal(first, File.ReadAllBytes(path));
        Assert.Contains("n / 3", File.ReadAllText(Assert.Single(Directory.GetFiles(Path.Combine(Lessons, "kept")))));
        Assert.Null(window.Cells[0]["conflict"]);
    }

    [Fact]
    public async Task A_server_that_is_started_anew_where_the_last_one_was_lets_its_pages_in_again()
    {
        var state = Path.Combine(folder.Path, "state");
        using var client = new HttpClient();
        Uri page;
        await using (var server = await StudioServer.StartAsync(Lessons, new() { StateFolder = state }))
            page = await OpenAsync(client, server);

        await using var again = await StudioServer.StartAsync(Lessons, new() { StateFolder = state, Port = page.Port });

        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri(page, "02-second/"))).StatusCode);
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Assert.Single(Directory.GetFiles(state))));
    }

    /// <summary>Lets the client in, and gives the address of the front page.</summary>
    static async Task<Uri> OpenAsync(HttpClient client, StudioServer server) =>
        new(server.Address, Regex.Match(await client.GetStringAsync(server.Address), "href=\"[.][.](/[^\"]+)\"").Groups[1].Value);

    static bool Lives(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    static async Task<bool> Eventually(Func<bool> holds)
    {
        for (var tries = 0; tries < 300 && !holds(); tries++)
            await Task.Delay(100);
        return holds();
    }

    void Save(string name, params DibCell[] cells) => new DibDocument(null, cells).Save(Path.Combine(Lessons, $"{name}.dib"));
}
