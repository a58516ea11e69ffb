using System.Runtime.InteropServices.JavaScript;
using System.Runtime.Loader;
using System.Text;
using System.Text.Json;
using BackpropLab.Kernel;
using BackpropLab.Live;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Browser;

/// <summary>What the script of the Web Worker calls, and what it is called with: one notebook, and messages as JSON.</summary>
static partial class Page
{
    /// <summary>How long a cell may run: the question in its loops asks the clock.</summary>
    static readonly TimeSpan cellTime = TimeSpan.FromSeconds(60);

    static readonly BrowserAssemblies assemblies = new();
    static KeptNotebook? store;
    static LiveNotebook? notebook;
    static Window? window;

    /// <summary>Puts in order what is the whole runtime's.</summary>
    public static void Prepare()
    {
        AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);
        Console.SetOut(new CellTextWriter(OutputText.Out, () => CellScope.Current?.Outputs));
        Console.SetError(new CellTextWriter(OutputText.Error, () => CellScope.Current?.Outputs));
        // The console is said not to have this in a browser, where nobody types into it; but nobody types into this one.
#pragma warning disable CA1416
        Console.SetIn(new NoKeyboard());
#pragma warning restore CA1416
    }

    /// <summary>Takes an assembly that cells can be compiled against.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="image">What is in it.</param>
    [JSExport]
    public static void AddAssembly(string file, byte[] image) => assemblies.Add(file, image);

    /// <summary>Takes an assembly that was not needed at first.</summary>
    /// <param name="image">What is in it.</param>
    [JSExport]
    public static void LoadAssembly(byte[] image) => AssemblyLoadContext.Default.LoadFromStream(new MemoryStream(image));

    /// <summary>Takes what help with typing is to say of an assembly.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="xml">What is in it.</param>
    [JSExport]
    public static void AddDocumentation(string file, byte[] xml) => assemblies.AddDocumentation(file, xml);

    /// <summary>Opens the notebook of the page.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="given">The lesson as it was at first.</param>
    /// <param name="written">What is kept of it; null if nobody has written anything yet.</param>
    /// <param name="earlier">What the page shows, as the message that it was told by.</param>
    /// <param name="progress">What is solved of the course, as the library wrote it; null for nothing.</param>
    /// <param name="membership">The class that the student has joined, as JSON; null for none.</param>
    /// <param name="until">How many cells run by themselves; -1 for all.</param>
    [JSExport]
    public static void Open(string name, string given, string? written, string earlier, string? progress, string? membership, int until)
    {
        Progress.Put(progress);
        Attempts.Join(membership);
        store = new KeptNotebook(name, given, written, Keep, SetAside);
        var page = new LivePage();
        var script = new WorkerScript(LoadHelp, IsToStop, HearWhy, Note, NoteAttempts);
        var host = new NotebookHost(store, new ReportLinks("/", outputFolder: null, new Dictionary<string, string>()), (onUpdate, _) => new BrowserKernel(assemblies, onUpdate, script))
        {
            Earlier = Shown(earlier),
            RunsAtFirst = until < 0 ? null : until,
            MissingPackage = (_, _) => Task.FromResult<string?>(null),
            CellTimeout = cellTime,
            IdleTime = Timeout.InfiniteTimeSpan,
        };
        notebook = new LiveNotebook(host, isTrusted: true, page, onRun: null);
        window = notebook.Open();
        _ = RunAsync(notebook);
        _ = TellAsync(window);
    }

    /// <summary>Takes the class that the student has joined meanwhile.</summary>
    /// <param name="membership">The class, as JSON; null if the student has left it.</param>
    [JSExport]
    public static void Join(string? membership) => Attempts.Join(membership);

    /// <summary>Takes a text of the notebook that was written elsewhere.</summary>
    /// <param name="text">The text.</param>
    [JSExport]
    public static void Take(string text) => store!.Take(text);

    /// <summary>Takes a file that the person has chosen in the place of what is kept, which goes to the downloads.</summary>
    /// <param name="text">What is in the file.</param>
    [JSExport]
    public static void Import(string text)
    {
        if (store!.Import(text) is { } problem)
            window!.Tell(new NoteMessage(problem, IsProblem: true));
    }

    /// <summary>Takes a message of the page.</summary>
    /// <param name="message">The message, as JSON.</param>
    [JSExport]
    public static void Receive(string message) => notebook!.Receive(WindowJson.Read(Encoding.UTF8.GetBytes(message)), window!);

    /// <summary>What cells showed; nothing, if that is of another version.</summary>
    static IReadOnlyList<CellPatch> Shown(string earlier)
    {
        try
        {
            return WindowJson.ReadPage(earlier).Changes;
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [JSImport("tell", "page")]
    private static partial void Tell(string message);

    [JSImport("keep", "page")]
    private static partial void Keep(string written);

    [JSImport("setAside", "page")]
    private static partial void SetAside(string written);

    [JSImport("note", "page")]
    private static partial void Note(string progress);

    [JSImport("noteAttempts", "page")]
    private static partial void NoteAttempts(string lines);

    [JSImport("fail", "page")]
    private static partial void Fail(string reason);

    [JSImport("isToStop", "page")]
    private static partial bool IsToStop();

    [JSImport("hearWhy", "page")]
    private static partial Task HearWhy();

    [JSImport("loadHelp", "page")]
    private static partial Task LoadHelp();

    static async Task RunAsync(LiveNotebook opened)
    {
        try
        {
            await opened.RunAsync(_ => { }, CancellationToken.None);
        }
        catch (Exception e)
        {
            Fail(e.ToString());
        }
    }

    static async Task TellAsync(Window told)
    {
        await foreach (var message in told.Messages(CancellationToken.None))
            Tell(Encoding.UTF8.GetString(WindowJson.Write(message)));
    }
}
