using System.Threading.Channels;
using BackpropLab.Notebooks.Tests.Browser;
using Microsoft.Playwright;

namespace BackpropLab.Notebooks.Tests.Watching;

/// <summary>A notebook in a folder of its own, watched by a server.</summary>
internal sealed class WatchedNotebook : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    readonly TemporaryFolder folder = new();
    readonly Channel<WatchedRun> runs = Channel.CreateUnbounded<WatchedRun>();
    readonly List<string> cells = [];

    WatchedNotebook()
    {
    }

    public string Path => System.IO.Path.Combine(folder.Path, "lesson.dib");

    public WatchServer Server { get; private set; } = null!;

    public List<string> Problems { get; } = [];

    /// <summary>Begins to watch. A cell is Markdown if it begins with <c>#</c> and a blank or with <c>*</c>, else C#.</summary>
    public static async Task<WatchedNotebook> StartAsync(params string[] cells)
    {
        var notebook = new WatchedNotebook();
        notebook.Save(cells);
        notebook.Server = await WatchServer.StartAsync(notebook.Path, onRun: run => notebook.runs.Writer.TryWrite(run), onProblem: notebook.Problems.Add);
        return notebook;
    }

    /// <summary>Begins to watch, and waits for the first run.</summary>
    public static async Task<WatchedNotebook> RunAsync(params string[] cells)
    {
        var notebook = await StartAsync(cells);
        await notebook.NextRunAsync();
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

    /// <summary>Opens the page and waits until it shows the notebook.</summary>
    public async Task<BrowserPage> OpenAsync(BrowserFixture browser, ColorScheme scheme = ColorScheme.Light, int width = 1200, int height = 900)
    {
        var page = await browser.OpenAsync(scheme, width, height);
        await page.Page.GotoAsync(Server.Address.AbsoluteUri, new() { WaitUntil = WaitUntilState.DOMContentLoaded });
        await page.Page.WaitForSelectorAsync(".nb-cell");
        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        folder.Dispose();
    }

    static DibCell Cell(string text) => new(text.StartsWith("# ", StringComparison.Ordinal) || text.StartsWith("## ", StringComparison.Ordinal) || text.StartsWith('*') ? "markdown" : "csharp", text);
}
