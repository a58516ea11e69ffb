using System.Globalization;

namespace BackpropLab.Protocol;

/// <summary>
/// Puts what the process has only once back as it was, before each cell: where the console leads, the current directory, the
/// cultures, and that charts need not bring plotly.js. What a cell did to these ends with the cell: else a line that is no
/// longer in the notebook would still work. Environment variables stay as cells have set them: libraries are given their
/// settings in those, by one cell for all that follow.
/// </summary>
sealed class EngineInFreshState(ICellEngine engine) : ICellEngine
{
    readonly TextReader input = Console.In;
    readonly TextWriter output = Console.Out;
    readonly TextWriter error = Console.Error;
    readonly string directory = Environment.CurrentDirectory;
    readonly CultureInfo culture = CultureInfo.CurrentCulture;
    readonly CultureInfo language = CultureInfo.CurrentUICulture;
    readonly CultureInfo? cultureOfThreads = CultureInfo.DefaultThreadCurrentCulture;
    readonly CultureInfo? languageOfThreads = CultureInfo.DefaultThreadCurrentUICulture;

    public KernelInfoReply Info => engine.Info;

    public ILanguageServices? Language => engine.Language;

    public void WarmUp() => engine.WarmUp();

    public CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        PutBack();
        return engine.Run(request, executionCount, outputs, stop);
    }

    public void Interrupt() => engine.Interrupt();

    void PutBack()
    {
        Console.SetIn(input);
        Console.SetOut(output);
        Console.SetError(error);
        (CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (cultureOfThreads, languageOfThreads);
        // The cell's thread is begun by this one, and takes its cultures over.
        (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, language);
        // Whoever shows our outputs brings plotly.js to the page, so a figure need not carry it.
        AppContext.SetSwitch("BackpropLab.PlotlyOnPage", true);
        try
        {
            Environment.CurrentDirectory = directory;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The notebook's folder is gone: the cell runs all the same, and says what it misses.
        }
    }
}
