using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>A notebook that somebody has opened on a server, with the loop that keeps it.</summary>
sealed class OpenNotebook : IAsyncDisposable
{
    readonly CancellationTokenSource ending = new();

    public OpenNotebook(string path, StudioOptions options, Action<WatchedRun>? onRun, Action<SavedNotebook> onSave, IReadOnlyDictionary<string, string> pages)
    {
        IsTrusted = options.Trust || OwnNotebooks.Include(path);
        var folder = Path.GetDirectoryName(path)!;
        var host = new NotebookHost(new NotebookFile(path), new ReportLinks(folder, outputFolder: null, pages), StartKernel)
        {
            MissingPackage = (document, cancellation) => NotebookRunner.MissingPackage(path, document, cancellation),
            CellTimeout = options.CellTimeout,
            IdleTime = options.IdleTime,
        };
        Notebook = new LiveNotebook(host, IsTrusted, Page, onRun);
        Completion = Notebook.RunAsync(onSave, ending.Token);

        IKernel StartKernel(Action<DisplayUpdate> onLateUpdate, Action<WorkerLoss> onLoss)
        {
            var kernel = KernelClient.Start(folder, options.Kernel, onLateUpdate, onLoss);
            WorkerProcessId = kernel.ProcessId;
            return kernel;
        }
    }

    /// <summary>Whether it runs from the start; any other waits until that is asked for on its page.</summary>
    public bool IsTrusted { get; }

    /// <summary>What its windows show.</summary>
    public LivePage Page { get; } = new();

    /// <summary>The notebook.</summary>
    public LiveNotebook Notebook { get; }

    /// <summary>The process number of the worker that was started last.</summary>
    public int WorkerProcessId { get; private set; }

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
