using BackpropLab.Live;
using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>Runs a lesson as a page would, to show at first what came of it.</summary>
static class LessonRun
{
    /// <summary>What the page of a lesson shows when all of it has run.</summary>
    /// <param name="name">Its file.</param>
    /// <param name="text">The lesson as it is at first.</param>
    /// <param name="folder">The folder that its cells run in.</param>
    /// <param name="links">Where its links lead.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <exception cref="SiteException">A cell fails, or a package is missing.</exception>
    public static async Task<PageState> Of(string name, string text, string folder, ReportLinks links, CancellationToken cancellation)
    {
        var page = new LivePage();
        var host = new NotebookHost(new KeptNotebook(name, text, written: null, _ => { }, _ => { }), links, (onUpdate, onLoss) => KernelClient.Start(folder, new KernelOptions(), onUpdate, onLoss))
        {
            MissingPackage = (document, ending) => NotebookRunner.MissingPackage(Path.Combine(folder, name), document, ending),
            CellTimeout = TimeSpan.FromMinutes(5),
            IdleTime = Timeout.InfiniteTimeSpan,
        };
        await using var notebook = new LiveNotebook(host, isTrusted: true, page, onRun: null);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var run = notebook.RunAsync(_ => { }, ending.Token);
        try
        {
            return await Finished(page, ending.Token);
        }
        finally
        {
            await ending.CancelAsync();
            await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    static async Task<PageState> Finished(LivePage page, CancellationToken cancellation)
    {
        await foreach (var state in page.States(cancellation))
        {
            if (state.Status.Kind == PageStatus.Passed && !state.Cells.Any(cell => cell.Facts.IsStale))
                return state;
            if (state.Status.Kind == PageStatus.Failed)
                throw new SiteException($"The site shows what lessons put out, and one fails: {state.Status.Text} in {state.Title}. `lab run` shows them.");
            if (state.Problem is { } problem)
                throw new SiteException($"The site shows what lessons put out, and one cannot run: {problem}");
        }

        throw new OperationCanceledException(cancellation);
    }
}
