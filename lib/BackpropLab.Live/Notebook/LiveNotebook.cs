using System.Runtime.ExceptionServices;
using System.Threading.Channels;
using BackpropLab.Notebooks;

namespace BackpropLab.Live;

/// <summary>
/// A notebook in work: takes saves and what windows say, runs what they ask for, and publishes what comes of it. All of its
/// state belongs to one loop; whatever comes from outside is posted to that.
/// </summary>
sealed partial class LiveNotebook : IAsyncDisposable
{
    readonly Channel<Func<Task>> posted = Channel.CreateUnbounded<Func<Task>>(new() { SingleReader = true });
    readonly NotebookHost host;
    readonly INotebookStore file;
    readonly LivePage page;
    readonly Action<WatchedRun>? onRun;
    CancellationToken ending;

    IReadOnlyList<LiveCell> cells = [];

    /// <summary>The text of the file, as it was read or written last; its cells are those of the page.</summary>
    DibSource? source;
    int keys;

    /// <summary>Whether its code may run and its text stands as it is; from then on for as long as it is open.</summary>
    bool isTrusted;

    /// <summary>Starts the worker, so that it gets ready while the notebook is read.</summary>
    /// <param name="host">Where it is kept and run.</param>
    /// <param name="isTrusted">Whether it runs without being asked for.</param>
    /// <param name="page">Where it is shown.</param>
    /// <param name="onRun">Called with each run when it has ended.</param>
    public LiveNotebook(NotebookHost host, bool isTrusted, LivePage page, Action<WatchedRun>? onRun)
    {
        (this.host, this.isTrusted, this.page, this.onRun) = (host, isTrusted, page, onRun);
        file = host.Store;
        kernel = StartKernel();
    }

    /// <summary>Follows the file and runs the loop, which does what is posted, until it is cancelled.</summary>
    /// <param name="onSave">Told what was found in the file, each time that it was changed elsewhere.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task RunAsync(Action<SavedNotebook> onSave, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending = end.Token;
        Task[] all = [LoopAsync(ending), RestAsync(ending), file.FollowAsync(saved => Post(() => TakeFound(saved, onSave)), ending)];
        try
        {
            await await Task.WhenAny(all);
        }
        finally
        {
            await end.CancelAsync();
            await Task.WhenAll(all).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Ends the worker and tells every window.</summary>
    public async ValueTask DisposeAsync()
    {
        page.Publish(State(new PageStatus(PageStatus.Ended, "Backprop Lab has ended: start it again to go on.")));
        if (!isResting)
            await kernel.DisposeAsync();
    }

    async Task LoopAsync(CancellationToken cancellation)
    {
        while (await posted.Reader.WaitToReadAsync(cancellation))
        {
            await DoPosted();
            await Advance();
            TryBeginAnswer();
            // Before the notebook has been read there is nothing to show.
            if (source is not null || brokenSave is not null)
                page.Publish(State(Status()));
            foreach (var (window, message) in answers)
                window.Tell(message);
            answers.Clear();
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

    IEnumerable<LiveCell> Code => cells.Where(cell => cell.Cell.IsCSharp);
}
