using System.Net;
using BackpropLab.Live;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;

namespace BackpropLab.Studio;

/// <summary>
/// Serves notebooks as pages on this machine's loopback interface: those of a course, or a single one from anywhere. They
/// are read, edited and run there, and every save by another program shows as well.
/// </summary>
public sealed partial class StudioServer : IAsyncDisposable
{
    /// <summary>How long windows are waited for that still have to be told of the end: no time at all, unless the machine is busy.</summary>
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(10);

    readonly Shelf shelf;
    readonly StudioOptions options;
    readonly Action<WatchedRun>? onRun;
    readonly Action<string>? onProblem;
    readonly Action<Uri>? onOpened;
    readonly WebApplication app;
    readonly Dictionary<string, OpenNotebook> open = [];
    readonly Lock gate = new();
    readonly TaskCompletionSource failed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    readonly CancellationTokenSource ending = new();

    Uri root = null!;

    StudioServer(string path, StudioOptions options, Action<WatchedRun>? onRun, Action<string>? onProblem, Action<Uri>? onOpened)
    {
        (shelf, this.options, this.onRun, this.onProblem, this.onOpened) = (new Shelf(path), options, onRun, onProblem, onOpened);
        entrance = new Entrance(ServerKeys.Of(options.StateFolder, shelf.Folder));
        app = Build(options);
    }

    /// <summary>The address that opens a page for the next browser; it works once, and there is another then.</summary>
    public Uri Address => new(root, entrance.Path);

    /// <summary>Whether the notebook that the address leads to runs from the start; any other waits until that is asked for on its page.</summary>
    public bool IsTrusted => First is not { } name || Notebook(name)!.IsTrusted;

    /// <summary>A task that ends only if keeping a notebook fails, and then with the exception.</summary>
    public Task Completion => failed.Task;

    /// <summary>The page of the notebook that is served alone, or that the address leads to.</summary>
    internal LivePage Page => Notebook(First!)!.Page;

    internal int WorkerProcessId => WorkerOf(First!);

    internal int WorkerOf(string name) => Notebook(name)!.WorkerProcessId;

    string? First => shelf.Chosen ?? options.Lesson;

    /// <summary>Starts to serve; a single notebook that is the course's own begins to run at once.</summary>
    /// <param name="path">A <c>.dib</c> file, or the folder of the course.</param>
    /// <param name="options">How it is served.</param>
    /// <param name="onRun">Called with each run when it has ended.</param>
    /// <param name="onProblem">
    /// Told what is wrong with a save that is no notebook, in the form in which compilers name a place.
    /// </param>
    /// <param name="onOpened">Told, when an address has opened the page, the next that will.</param>
    /// <exception cref="ArgumentException">The address to listen on is not a loopback address.</exception>
    /// <exception cref="FileNotFoundException">
    /// There is no such notebook or folder, or the worker is not where the build puts it.
    /// </exception>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<StudioServer> StartAsync(
        string path,
        StudioOptions? options = null,
        Action<WatchedRun>? onRun = null,
        Action<string>? onProblem = null,
        Action<Uri>? onOpened = null)
    {
        options ??= new StudioOptions();
        if (!IPAddress.IsLoopback(options.Host))
        {
            throw new ArgumentException(
                $"Backprop Lab listens on this machine's own addresses alone (127.0.0.1 or ::1), not on {options.Host}: "
                + "whoever reaches the page can run code here.");
        }

        if (Directory.Exists(path))
            NotebookFiles.Find([path]);
        else
            NotebookFiles.Notebook(path);
        var server = new StudioServer(path, options, onRun, onProblem, onOpened);
        try
        {
            await server.Listen();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and its workers; every window is told.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested)
            return;
        await ending.CancelAsync();
        OpenNotebook[] all;
        lock (gate)
            all = [.. open.Values];
        await Task.WhenAll(all.Select(notebook => notebook.DisposeAsync().AsTask()));
        using var patience = new CancellationTokenSource(StopTime);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    async Task Listen()
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (PortProblem.Is(e))
        {
            throw PortProblem.Of(options.Port, options.Host, e);
        }

        root = new Uri(app.Urls.Single());
        // Its worker gets ready while the browser starts.
        if (First is { } name)
            Notebook(name);
    }

    /// <summary>A notebook, opened now if it is not open; null if there is none of that name.</summary>
    OpenNotebook? Notebook(string name)
    {
        lock (gate)
        {
            if (open.TryGetValue(name, out var known))
                return known;
            if (ending.IsCancellationRequested || !shelf.Names.Contains(name))
                return null;
            var path = shelf.PathOf(name);
            var notebook = new OpenNotebook(path, options, onRun, saved => TellOf(saved, path), shelf.Pages);
            notebook.Completion.ContinueWith(ended => failed.TrySetException(ended.Exception!), TaskContinuationOptions.OnlyOnFaulted);
            return open[name] = notebook;
        }
    }

    void TellOf(SavedNotebook saved, string path)
    {
        if (saved.Problem is { } problem)
            onProblem?.Invoke(saved.Line is { } line ? $"{Path.GetRelativePath(Directory.GetCurrentDirectory(), path)}({line}): {problem}" : problem);
    }
}
