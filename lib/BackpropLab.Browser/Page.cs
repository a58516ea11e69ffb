using System.Runtime.InteropServices.JavaScript;
using System.Text;
using BackpropLab.Kernel;
using BackpropLab.Live;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Browser;

/// <summary>What the script of the Web Worker calls, and what it is called with: one notebook, and messages as JSON.</summary>
static partial class Page
{
    static readonly BrowserAssemblies assemblies = new();
    static LiveNotebook? notebook;
    static Window? window;

    /// <summary>Puts in order what is the whole runtime's.</summary>
    public static void Prepare()
    {
        AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);
        Console.SetOut(new CellTextWriter(OutputText.Out, () => CellScope.Current?.Outputs));
        Console.SetIn(new NoKeyboard());
        Console.SetError(new CellTextWriter(OutputText.Error, () => CellScope.Current?.Outputs));
    }

    /// <summary>Takes an assembly that cells can be compiled against.</summary>
    /// <param name="file">The name of its file.</param>
    /// <param name="image">What is in it.</param>
    [JSExport]
    public static void AddAssembly(string file, byte[] image) => assemblies.Add(file, image);

    /// <summary>Opens the notebook of the page.</summary>
    /// <param name="name">The name of its file.</param>
    /// <param name="given">The lesson as it was at first.</param>
    /// <param name="written">What is kept of it; null if nobody has written anything yet.</param>
    [JSExport]
    public static void Open(string name, string given, string? written)
    {
        var page = new LivePage();
        var store = new BrowserStore(name, given, written, Keep);
        var host = new NotebookHost(store, new ReportLinks("/", outputFolder: null, new Dictionary<string, string>()), (onUpdate, _) => new BrowserKernel(assemblies, onUpdate))
        {
            MissingPackage = (_, _) => Task.FromResult<string?>(null),
            CellTimeout = BrowserKernel.CellTime,
            IdleTime = Timeout.InfiniteTimeSpan,
        };
        notebook = new LiveNotebook(host, isTrusted: true, page, onRun: null);
        window = notebook.Open();
        _ = RunAsync(notebook);
        _ = TellAsync(window);
    }

    /// <summary>Takes a message of the page.</summary>
    /// <param name="message">The message, as JSON.</param>
    [JSExport]
    public static void Receive(string message) => notebook!.Receive(WindowJson.Read(Encoding.UTF8.GetBytes(message)), window!);

    [JSImport("tell", "page")]
    private static partial void Tell(string message);

    [JSImport("keep", "page")]
    private static partial void Keep(string written);

    [JSImport("fail", "page")]
    private static partial void Fail(string reason);

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
