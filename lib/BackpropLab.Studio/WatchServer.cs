using System.Net;
using System.Net.Sockets;
using BackpropLab.Notebooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;

namespace BackpropLab.Studio;

/// <summary>
/// Serves a notebook as a page on this machine's loopback interface. On every save the changed cell and all after it
/// run again, and every window shows what comes of it.
/// </summary>
public sealed partial class WatchServer : IAsyncDisposable
{
    static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    readonly string name;
    readonly string path;
    readonly Action<string>? onProblem;
    readonly Action<Uri>? onOpened;
    readonly LivePage page = new();
    readonly LiveNotebook notebook;
    readonly WebApplication app;
    readonly CancellationTokenSource ending = new();

    Uri root = null!;

    WatchServer(string name, WatchOptions options, Action<WatchedRun>? onRun, Action<string>? onProblem, Action<Uri>? onOpened)
    {
        (this.name, path, this.onProblem, this.onOpened) = (name, Path.GetFullPath(name), onProblem, onOpened);
        IsTrusted = options.Trust || OwnNotebooks.Include(path);
        app = Build(options);
        notebook = new LiveNotebook(path, options, IsTrusted, page, onRun);
    }

    /// <summary>The address that opens the page for the next browser; it works once, and there is another then.</summary>
    public Uri Address => new(root, entrance.Path);

    /// <summary>Whether the notebook runs from the start; any other waits until that is asked for on the page.</summary>
    public bool IsTrusted { get; }

    /// <summary>A task that ends only if watching fails, and then with the exception.</summary>
    public Task Completion { get; private set; } = Task.CompletedTask;

    internal LivePage Page => page;

    internal int WorkerProcessId => notebook.WorkerProcessId;

    /// <summary>Starts to serve a notebook; the first run of one that is the course's own begins at once.</summary>
    /// <param name="notebook">The <c>.dib</c> file.</param>
    /// <param name="options">How it is watched.</param>
    /// <param name="onRun">Called with each run when it has ended.</param>
    /// <param name="onProblem">
    /// Told what is wrong with a save that is no notebook, in the form in which compilers name a place.
    /// </param>
    /// <param name="onOpened">Told, when an address has opened the page, the next that will.</param>
    /// <exception cref="ArgumentException">The address to listen on is not a loopback address.</exception>
    /// <exception cref="FileNotFoundException">
    /// There is no such notebook, or the worker is not where the build puts it.
    /// </exception>
    /// <exception cref="IOException">The port is taken, or may not be used.</exception>
    public static async Task<WatchServer> StartAsync(
        string notebook,
        WatchOptions? options = null,
        Action<WatchedRun>? onRun = null,
        Action<string>? onProblem = null,
        Action<Uri>? onOpened = null)
    {
        options ??= new WatchOptions();
        if (!IPAddress.IsLoopback(options.Host))
        {
            throw new ArgumentException(
                $"lab watch listens on this machine's own addresses alone (127.0.0.1 or ::1), not on {options.Host}: "
                + "whoever reaches the page can run code here.");
        }

        if (Directory.Exists(notebook))
            throw new FileNotFoundException($"{notebook} is a folder: name one notebook in it, a .dib file.", notebook);
        NotebookFiles.Notebook(notebook);

        var server = new WatchServer(notebook, options, onRun, onProblem, onOpened);
        try
        {
            await server.Listen(options);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Ends the server and its worker; every window is told.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ending.IsCancellationRequested)
            return;
        await ending.CancelAsync();
        await Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await notebook.DisposeAsync();
        using var patience = new CancellationTokenSource(StopTime);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }

    async Task Listen(WatchOptions options)
    {
        try
        {
            await app.StartAsync();
        }
        catch (Exception e) when (e is IOException { InnerException: AddressInUseException } or SocketException)
        {
            throw new IOException(
                $"Port {options.Port} cannot be used on {options.Host} ({e.InnerException?.Message ?? e.Message}): "
                + "take another with --port, or leave it out for one that is free.", e);
        }

        root = new Uri(app.Urls.Single());
        Completion = Watch();
    }

    async Task Watch()
    {
        Task[] both = [notebook.RunAsync(ending.Token), new NotebookFile(path).FollowAsync(Take, ending.Token)];
        await await Task.WhenAny(both);
        await Task.WhenAll(both);
    }

    void Take(SavedNotebook saved)
    {
        notebook.Save(saved);
        if (saved.Problem is { } problem)
            onProblem?.Invoke(saved.Line is { } line ? $"{name}({line}): {problem}" : problem);
    }
}
