using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>
/// A notebook in work: takes saves and what windows say, runs what they ask for, and publishes what comes of it. All of its
/// state belongs to one loop; whatever comes from outside is posted to that.
/// </summary>
sealed partial class LiveNotebook : IAsyncDisposable
{
    readonly Channel<Func<Task>> posted = Channel.CreateUnbounded<Func<Task>>(new() { SingleReader = true });
    readonly string path;
    readonly NotebookFile file;
    readonly StudioOptions options;
    readonly LivePage page;
    readonly Action<WatchedRun>? onRun;
    CancellationToken ending;

    IReadOnlyList<LiveCell> cells = [];

    /// <summary>The text of the file, as it was read or written last; its cells are those of the page.</summary>
    DibSource? source;
    string? brokenSave;
    int keys;

    /// <summary>Whether its code may run and its text stands as it is; from then on for as long as it is open.</summary>
    bool isTrusted;

    /// <summary>Starts the worker, so that it gets ready while the notebook is read.</summary>
    /// <param name="path">The full path of the notebook.</param>
    /// <param name="options">How it is run.</param>
    /// <param name="isTrusted">Whether it runs without being asked for.</param>
    /// <param name="page">Where it is shown.</param>
    /// <param name="onRun">Called with each run when it has ended.</param>
    public LiveNotebook(string path, StudioOptions options, bool isTrusted, LivePage page, Action<WatchedRun>? onRun)
    {
        (this.path, this.options, this.isTrusted, this.page, this.onRun) = (path, options, isTrusted, page, onRun);
        file = new NotebookFile(path);
        links = new ReportLinks(Path.GetDirectoryName(path)!, outputFolder: null, new Dictionary<string, string>());
        kernel = StartKernel();
    }

    /// <summary>Follows the file and runs the loop, which does what is posted, until it is cancelled.</summary>
    /// <param name="onSave">Told what was found in the file, each time that it was changed elsewhere.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        ending = cancellation;
        Task[] both = [LoopAsync(cancellation), file.FollowAsync(saved => Post(() => TakeNew(saved, onSave)), cancellation)];
        await await Task.WhenAny(both);
        await Task.WhenAll(both);
    }

    /// <summary>Ends the worker and tells every window.</summary>
    public async ValueTask DisposeAsync()
    {
        page.Publish(State(new PageStatus(PageStatus.Ended, "Backprop Lab has ended: start it again to go on.")));
        await kernel.DisposeAsync();
    }

    async Task LoopAsync(CancellationToken cancellation)
    {
        while (await posted.Reader.WaitToReadAsync(cancellation))
        {
            await DoPosted();
            await Advance();
            page.Publish(State(Status()));
        }
    }

    async Task DoPosted()
    {
        while (posted.Reader.TryRead(out var action))
            await action();
    }

    void Post(Func<Task> action) => posted.Writer.TryWrite(action);

    void Post(Action action) => Post(() =>
    {
        action();
        return Task.CompletedTask;
    });

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

    /// <summary>Takes what the file was found to hold, unless that is what was written from here, or is not there any more.</summary>
    void TakeNew(SavedNotebook saved, Action<SavedNotebook> onSave)
    {
        // What is found in it after that is reported as well.
        if (source is not null && file.Now().Source?.Text != saved.Source?.Text)
            return;
        if (source is not null && saved.Source?.Text == source.Text)
        {
            brokenSave = null;
            return;
        }

        Take(saved);
        onSave(saved);
    }

    void Take(SavedNotebook saved)
    {
        brokenSave = saved.Line is { } line ? $"{Path.GetFileName(path)}, line {line}: {saved.Problem}" : saved.Problem;
        if (saved.Source is not { } next)
            return;

        var before = cells.Select(cell => cell.Cell).ToArray();
        var unchanged = CellAlignment.UnchangedCode(before, next.Cells);
        var aligned = CellAlignment.Align(before, next.Cells);
        cells = [.. aligned.Zip(next.Cells, (old, cell) => old < 0 ? new LiveCell(keys++, cell) : cells[old])];
        foreach (var (live, cell) in cells.Zip(next.Cells))
            live.Update(cell);
        outline = Outline.Of(next.Cells, !isTrusted);

        if (source is null || !source.Document.Packages.SequenceEqual(next.Document.Packages))
            (unchanged, packages) = (0, PackageSearch.Due);
        source = next;
        if (Code.Skip(unchanged).Any())
            RunFrom(unchanged);
        else
            DiscardRunUnlessIn(Code);
    }

    IEnumerable<LiveCell> Code => cells.Where(cell => cell.Cell.IsCSharp);
}
