using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// A notebook that is watched: takes saves and the page's buttons, runs what they make out of date, and publishes
/// what comes of it. All of its state belongs to one loop; whatever comes from outside is posted to that.
/// </summary>
sealed partial class LiveNotebook : IAsyncDisposable
{
    readonly Channel<Action> posted = Channel.CreateUnbounded<Action>(new() { SingleReader = true });
    readonly string path;
    readonly WatchOptions options;
    readonly LivePage page;
    readonly Action<WatchedRun>? onRun;
    CancellationToken ending;

    IReadOnlyList<LiveCell> cells = [];
    DibDocument? document;
    string? brokenSave;
    int keys;

    /// <summary>Whether its code may run and its text stands as it is; from then on for as long as it is watched.</summary>
    bool isTrusted;

    /// <summary>Starts the worker, so that it gets ready while the notebook is read.</summary>
    /// <param name="path">The full path of the notebook.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="isTrusted">Whether it runs without being asked for.</param>
    /// <param name="page">Where it is shown.</param>
    /// <param name="onRun">Called with each run when it has ended.</param>
    public LiveNotebook(string path, WatchOptions options, bool isTrusted, LivePage page, Action<WatchedRun>? onRun)
    {
        (this.path, this.options, this.isTrusted, this.page, this.onRun) = (path, options, isTrusted, page, onRun);
        links = new ReportLinks(Path.GetDirectoryName(path)!, outputFolder: null, new Dictionary<string, string>());
        kernel = StartKernel();
    }

    /// <summary>Takes what a save left.</summary>
    public void Save(SavedNotebook saved) => Post(() => Take(saved));

    /// <summary>Runs a notebook that waited for that, and from now on whatever is saved.</summary>
    public void Trust() => Post(() =>
    {
        isTrusted = true;
        outline = Outline.Of([.. cells.Select(cell => cell.Cell)]);
        RunFrom(0);
    });

    /// <summary>Stops what runs, and what was to run after it.</summary>
    public void Stop() => Post(StopRun);

    /// <summary>Runs all cells in the session that there is.</summary>
    public void RunAll() => Post(() => RunFrom(0));

    /// <summary>Runs all cells in a new session.</summary>
    public void Restart() => Post(() =>
    {
        mustRestart = true;
        RunFrom(0);
    });

    /// <summary>Runs the loop: does what is posted, until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        ending = cancellation;
        while (await posted.Reader.WaitToReadAsync(cancellation))
        {
            DoPosted();
            await Advance();
            page.Publish(State(Status()));
        }
    }

    /// <summary>Ends the worker and tells every window.</summary>
    public async ValueTask DisposeAsync()
    {
        page.Publish(State(new WatchStatus(WatchStatus.Ended, "lab watch has ended: start it again to go on.")));
        await kernel.DisposeAsync();
    }

    void DoPosted()
    {
        while (posted.Reader.TryRead(out var action))
            action();
    }

    void Post(Action action) => posted.Writer.TryWrite(action);

    /// <summary>Does work outside the loop; if it fails, its exception is thrown in the loop.</summary>
    void InBackground(Func<Task> work) => _ = Task.Run(async () =>
    {
        try
        {
            await work();
        }
        catch (Exception e) when (!ending.IsCancellationRequested)
        {
            Post(() => ExceptionDispatchInfo.Throw(e));
        }
    }, CancellationToken.None);

    void Take(SavedNotebook saved)
    {
        brokenSave = saved.Line is { } line ? $"{Path.GetFileName(path)}, line {line}: {saved.Problem}" : saved.Problem;
        if (saved.Document is not { } next)
            return;

        var before = cells.Select(cell => cell.Cell).ToArray();
        var unchanged = CellAlignment.UnchangedCode(before, next.Cells);
        var aligned = CellAlignment.Align(before, next.Cells);
        cells = [.. aligned.Zip(next.Cells, (old, cell) => old < 0 ? new LiveCell(keys++, cell) : cells[old])];
        foreach (var (live, cell) in cells.Zip(next.Cells))
            live.Update(cell);
        outline = Outline.Of(next.Cells, !isTrusted);

        if (document is null || !document.Packages.SequenceEqual(next.Packages))
            (unchanged, packages) = (0, PackageSearch.Due);
        document = next;
        if (Code.Skip(unchanged).Any())
            RunFrom(unchanged);
        else
            DiscardRunUnlessIn(Code);
    }

    IEnumerable<LiveCell> Code => cells.Where(cell => cell.Cell.IsCSharp);
}
