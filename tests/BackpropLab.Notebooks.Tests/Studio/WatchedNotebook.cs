using System.Text.RegularExpressions;
using System.Threading.Channels;
using BackpropLab.Live;
using BackpropLab.Notebooks.Tests.Browser;
using BackpropLab.Studio;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Studio;

/// <summary>A notebook in a folder of its own, watched by a server.</summary>
sealed class WatchedNotebook : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TemporaryFolder folder = new();
    readonly Channel<WatchedRun> runs = Channel.CreateUnbounded<WatchedRun>();
    readonly List<string> cells = [];

    WatchedNotebook()
    {
    }

    public string Path => System.IO.Path.Combine(folder.Path, "lesson.dib");

    public StudioServer Server { get; private set; } = null!;

    public List<string> Problems { get; } = [];

    /// <summary>Begins to watch. Cells that begin as headings or lists do are Markdown, the others C#.</summary>
    public static Task<WatchedNotebook> StartAsync(params string[] cells) => StartAsync(new StudioOptions(), cells);

    /// <summary>Begins to watch, and waits for the first run.</summary>
    public static Task<WatchedNotebook> RunAsync(params string[] cells) => RunAsync(new StudioOptions(), cells);

    public static async Task<WatchedNotebook> RunAsync(StudioOptions options, params string[] cells)
    {
        var notebook = await StartAsync(options, cells);
        await notebook.NextRunAsync();
        return notebook;
    }

    /// <summary>Begins to watch a notebook that nobody has trusted yet.</summary>
    public static Task<WatchedNotebook> StartForeignAsync(params string[] cells) => StartAsync(new StudioOptions(), isTrusted: false, cells);

    static Task<WatchedNotebook> StartAsync(StudioOptions options, string[] cells) => StartAsync(options, isTrusted: true, cells);

    static async Task<WatchedNotebook> StartAsync(StudioOptions options, bool isTrusted, string[] cells)
    {
        var notebook = new WatchedNotebook();
        notebook.Save(cells);
        notebook.Server = await StudioServer.StartAsync(
            notebook.Path, options with { Trust = isTrusted }, run => notebook.runs.Writer.TryWrite(run), notebook.Problems.Add);
        return notebook;
    }

    public void Save(params string[] next)
    {
        cells.Clear();
        cells.AddRange(next);
        new DibDocument(null, [.. cells.Select(Cell)]).Save(Path);
    }

    /// <summary>Saves with another text in one cell, counted from 1.</summary>
    public void Edit(int number, string text)
    {
        cells[number - 1] = text;
        Save([.. cells]);
    }

    public void SaveText(string text) => File.WriteAllText(Path, text);

    public async Task<WatchedRun> NextRunAsync()
    {
        using var limit = new CancellationTokenSource(Patience);
        return await runs.Reader.ReadAsync(limit.Token);
    }

    /// <summary>Whether there has been no run that was not asked for.</summary>
    public bool HasRunNothingMore => !runs.Reader.TryPeek(out _);

    /// <summary>The first state of the page of which something is true.</summary>
    public async Task<PageState> Until(Predicate<PageState> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        await foreach (var state in Server.Page.States(limit.Token))
        {
            if (holds(state))
                return state;
        }

        throw new InvalidOperationException("The server ended first.");
    }

    /// <summary>The outputs of a cell, counted from 1, once nothing runs.</summary>
    public async Task<string> Shown(int number) => string.Concat((await Settled()).Cells[number - 1].Outputs);

    /// <summary>The numbers of the runs of all code cells, once nothing runs.</summary>
    public async Task<IEnumerable<int>> Counts()
    {
        var numbers = (await Settled()).Cells.Select(cell => Regex.Match(cell.Frame, "data-run=\"(\\d+)\""));
        return numbers.Where(number => number.Success).Select(number => int.Parse(number.Groups[1].Value));
    }

    Task<PageState> Settled() => Until(page =>
        page.Status.Kind != PageStatus.Running && page.Cells.All(cell => cell.State is CellState.Settled or CellState.Outdated));

    /// <summary>Opens the page and waits until it shows the notebook.</summary>
    public Task<BrowserPage> OpenAsync(BrowserFixture browser, ColorScheme scheme = ColorScheme.Light, int width = 1200) =>
        OpenAsync(browser, _ => Task.CompletedTask, scheme, width);

    /// <summary>The same, with something done to the page first: its context goes on to the next page.</summary>
    public async Task<BrowserPage> OpenAsync(BrowserFixture browser, Func<IPage, Task> prepare, ColorScheme scheme = ColorScheme.Light, int width = 1200)
    {
        var page = await browser.OpenAsync(scheme, width);
        await prepare(page.Page);
        await page.Page.GotoAsync(Server.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Page.WaitForSelectorAsync("html[data-connection=open] .nb-cell");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }

    static DibCell Cell(string text) => new(Regex.IsMatch(text, "^(#+ |\\*)") ? "markdown" : "csharp", text);
}
