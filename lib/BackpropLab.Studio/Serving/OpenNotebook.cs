using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>A notebook that somebody has opened on a server, with the loop that keeps it.</summary>
sealed class OpenNotebook : IAsyncDisposable
{
    readonly CancellationTokenSource ending = new();

    public OpenNotebook(string path, StudioOptions options, Action<WatchedRun>? onRun, Action<SavedNotebook> onSave, IReadOnlyDictionary<string, string> pages)
    {
        IsTrusted = options.Trust || OwnNotebooks.Include(path);
        Notebook = new LiveNotebook(path, options, IsTrusted, Page, onRun, pages);
        Completion = Notebook.RunAsync(onSave, ending.Token);
    }

    /// <summary>Whether it runs from the start; any other waits until that is asked for on its page.</summary>
    public bool IsTrusted { get; }

    /// <summary>What its windows show.</summary>
    public LivePage Page { get; } = new();

    /// <summary>The notebook.</summary>
    public LiveNotebook Notebook { get; }

    /// <summary>Ends only if keeping it fails, and then with the exception.</summary>
    public Task Completion { get; }

    /// <summary>Ends its worker and tells its windows.</summary>
    public async ValueTask DisposeAsync()
    {
        await ending.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Notebook.DisposeAsync();
        ending.Dispose();
    }
}
