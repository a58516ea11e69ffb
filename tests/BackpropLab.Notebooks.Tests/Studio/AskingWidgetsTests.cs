using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Live;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>What widgets of the page ask the session, which runs the cells beside.</summary>
public partial class AskingWidgetsTests
{
    [Fact]
    public async Task The_session_answers_with_what_the_functions_give_and_nothing_shows()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            StudentCells.Library, "var calls = 0;", StudentCells.RightUnlessTheWeightIsAboveOne.Replace("var a1", "calls++; Console.WriteLine(\"heard\"); var a1"), StudentCells.Show, "calls");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        await window.UpToDateAsync();
        var (id, before) = (Id(window, 4), window.Page);

        await AskAsync(window, 1, id, weight: 0.5);
        Assert.Equal(StudentCells.Right, await SentenceAsync(window));
        await AskAsync(window, 2, id, weight: 1.5);
        Assert.StartsWith("Your functions first depart at a1[0, 0]: ", await SentenceAsync(window));

        // Nothing on the page has changed, not even for a moment: no window was told anything of it.
        await window.Quiet(TimeSpan.FromMilliseconds(300));
        Assert.Same(before, window.Page);
        Assert.True(notebook.HasRunNothingMore);
        // The calls were real, and the session goes on from where the cells have left it.
        await window.SayAsync(new { kind = "run", cell = window.Key(5) });
        await window.Until(() => string.Concat(window.Cells[4]["outputs"]!.AsArray()).Contains(">3<", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_cannot_be_answered_is_told_so()
    {
        await using var notebook = await WatchedNotebook.RunAsync(StudentCells.Library, StudentCells.RightUnlessTheWeightIsAboveOne, StudentCells.Show);
        await using var window = await LessonWindow.OpenAsync(notebook.Server);

        await AskAsync(window, 1, "never shown", weight: 1);
        Assert.Equal("null", (string?)(await window.AnswerAsync("answered"))["text"]);
        await window.SayAsync(new { kind = "ask", id = 2, widget = Id(window, 3), text = "no position" });
        Assert.Null((string?)(await window.AnswerAsync("answered"))["text"]);
        await AskAsync(window, 3, "\"); System.Environment.Exit(1); (\"\u2028", weight: 1);
        Assert.Equal("null", (string?)(await window.AnswerAsync("answered"))["text"]);
    }

    [Fact]
    public async Task Before_anything_has_run_there_is_no_answer()
    {
        await using var notebook = await WatchedNotebook.StartForeignAsync(StudentCells.Library);
        await using var window = await LessonWindow.OpenAsync(notebook.Server);

        await AskAsync(window, 1, "any", weight: 1);

        Assert.Null((string?)(await window.AnswerAsync("answered"))["text"]);
    }

    [Fact]
    public async Task A_run_does_not_wait_for_an_answer_and_the_answer_comes_after_it()
    {
        await using var notebook = await WatchedNotebook.RunAsync(
            StudentCells.Library, StudentCells.RightUnlessTheWeightIsAboveOne.Replace("var a1", "while (w1[0, 0] < 0) { } var a1"), StudentCells.Show, "Guid.NewGuid()");
        await using var window = await LessonWindow.OpenAsync(notebook.Server);
        var before = window.Cells[3]["outputs"]!.ToJsonString();

        await AskAsync(window, 1, Id(window, 3), weight: -1);
        await window.SayAsync(new { kind = "run", cell = window.Key(4) });
        await window.Until(() => window.Cells[3]["outputs"]!.ToJsonString() != before && (string?)window.Cells[3]["state"] == "settled");

        Assert.False(window.Has("answered"));
        Assert.StartsWith("Your forward function had not ended after a second", await SentenceAsync(window));
    }

    static Task AskAsync(LessonWindow window, int id, string widget, double weight)
    {
        var text = JsonSerializer.Serialize(new { weights = new[] { new[] { new[] { weight, 0.2 }, [0.1, 0.3] }, [[0.4], [0.6]] }, biases = new[] { new[] { 0.1, 0.2 }, [0.1] }, x = new[] { 1, 0.5 }, t = new[] { 1 } });
        return window.SayAsync(new { kind = "ask", id, widget, text });
    }

    static async Task<string> SentenceAsync(LessonWindow window)
    {
        var answer = await window.AnswerAsync("answered");
        return (string)JsonNode.Parse((string)answer["text"]!)!["sentence"]!;
    }

    static string Id(LessonWindow window, int number) =>
        IdGiven().Match(string.Concat(window.Cells[number - 1]["outputs"]!.AsArray())).Groups["id"].Value;

    [GeneratedRegex("&quot;id&quot;:&quot;(?<id>[^&]+)&quot;")]
    private static partial Regex IdGiven();
}
