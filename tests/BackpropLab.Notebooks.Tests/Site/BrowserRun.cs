using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using BackpropLab.Notebooks.Tests.Browser;

namespace BackpropLab.Notebooks.Tests.Site;

/// <summary>What the cells of a lesson have put out in the browser, when all have run.</summary>
sealed partial class BrowserRun
{
    /// <summary>Differences of numbers, in parts of the larger one, that two ways to add up make in a thousand steps.</summary>
    const double Tolerance = 1e-6;

    static readonly TimeSpan patience = TimeSpan.FromMinutes(5);

    /// <summary>Hears what the Web Worker tells the page, and puts it together.</summary>
    const string Listening = """
        (() => {
          const cells = new Map(), Real = Worker;
          window.shown = { order: [], cells, status: {} };
          window.Worker = class extends Real {
            constructor(...given) {
              super(...given);
              this.addEventListener("message", ({ data }) => {
                if (data.kind !== "tell") return;
                const message = JSON.parse(data.message);
                if (message.kind !== "page") return;
                Object.assign(window.shown, { order: message.order, status: message.status });
                for (const change of message.changes) cells.set(change.key, { ...change, outputs: [...(cells.get(change.key)?.outputs ?? []).slice(0, change.kept), ...change.outputs] });
              });
            }
          };
        })();
        """;

    readonly JsonArray cells;

    BrowserRun(JsonArray cells) => this.cells = cells;

    /// <summary>Opens a lesson and waits until all of it has run.</summary>
    public static async Task<BrowserRun> OfAsync(BrowserPage page, Uri lesson)
    {
        await page.Page.AddInitScriptAsync(Listening);
        await page.Page.GotoAsync(lesson.ToString());
        using var limit = new CancellationTokenSource(patience);
        while (!await page.Page.EvaluateAsync<bool>("() => window.shown.status.kind === 'passed' && ![...window.shown.cells.values()].some(cell => cell.state === 'running' || cell.isStale)"))
        {
            Assert.False(limit.IsCancellationRequested, $"{lesson} has not come to its end: {await page.Page.TextContentAsync("#status")}");
            await Task.Delay(TimeSpan.FromMilliseconds(200), CancellationToken.None);
        }

        var told = await page.Page.EvaluateAsync<string>("() => JSON.stringify(window.shown.order.map(key => window.shown.cells.get(key)))");
        return new(JsonNode.Parse(told)!.AsArray());
    }

    /// <summary>In which cells that is another text than a run in a process has put out; times aside, and numbers that are equal but for rounding.</summary>
    /// <param name="page">What the page of the site shows at first, as JSON.</param>
    public IReadOnlyList<string> Differences(string page)
    {
        var expected = JsonNode.Parse(page)!["changes"]!.AsArray();
        return
        [
            .. cells.Zip(expected).Index().Where(pair => !AreAlike(Text(pair.Item.First!), Text(pair.Item.Second!)))
                .Select(pair => $"cell {pair.Index + 1}\n  here {Text(pair.Item.First!)}\n  expected {Text(pair.Item.Second!)}"),
        ];
    }

    static string Text(JsonNode cell) => string.Join('\n', cell["outputs"]!.AsArray().Select(output =>
        WebUtility.HtmlDecode(Blanks().Replace(Markup().Replace((string)output!, " "), " ")).Trim()));

    /// <summary>The same words; the same numbers, nearly, unless they tell of times, of the worst of many equal ones, or of rounding itself.</summary>
    static bool AreAlike(string one, string other)
    {
        if (one == other)
            return true;
        string[] ours = [.. Words(one)], theirs = [.. Words(other)];
        return ours.Length == theirs.Length && ours.Zip(theirs).All(pair => pair.First == pair.Second || AreNear(pair.First, pair.Second));
    }

    static IEnumerable<string> Words(string text) => Varying().Replace(text, "").Split(' ');

    static bool AreNear(string one, string other) =>
        double.TryParse(one.TrimEnd(',', '.', ':', '%'), CultureInfo.InvariantCulture, out var x) && double.TryParse(other.TrimEnd(',', '.', ':', '%'), CultureInfo.InvariantCulture, out var y)
        && Math.Abs(x - y) <= Tolerance * Math.Max(1e-3, Math.Max(Math.Abs(x), Math.Abs(y)));

    /// <summary>Styles and scripts whole, and tags.</summary>
    [GeneratedRegex(@"<style.*?</style>|<script.*?</script>|<[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    /// <summary>What is not the same twice: times; and of a gradient check the entry that is worst, with its numbers.</summary>
    [GeneratedRegex(@"\bin \d[\d.]* m?s\b|\[\d+, \d+\] \S+ \S+ \d\S*e-\d+ (?=✓)|Largest difference: \S+")]
    private static partial Regex Varying();
}
