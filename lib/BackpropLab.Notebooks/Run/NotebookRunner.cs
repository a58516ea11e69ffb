using System.Diagnostics;
using System.Text.Json;
using BackpropLab.Packages;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>Runs notebooks from top to bottom, each in a worker of its own.</summary>
public static class NotebookRunner
{
    /// <summary>Runs several notebooks, some at once; results come in the order of the paths.</summary>
    /// <param name="paths">The <c>.dib</c> files.</param>
    /// <param name="options">How they are run.</param>
    /// <param name="onProgress">Called at each step, from several threads.</param>
    /// <param name="cancellation">Stops the run: cells that run are stopped, what is done is kept.</param>
    /// <exception cref="DibFormatException">A file is no notebook.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static async Task<IReadOnlyList<NotebookResult>> RunAllAsync(
        IReadOnlyList<string> paths, RunOptions options, Action<RunProgress>? onProgress = null, CancellationToken cancellation = default)
    {
        // Read all first: a broken file is refused before any cell has run.
        var faults = new string?[paths.Count];
        var documents = paths.Select((path, i) => Read(path, options, out faults[i])).ToArray();
        var results = new NotebookResult[paths.Count];
        using var failFast = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        options.Kernel.Engine.Require();
        await Parallel.ForEachAsync(Enumerable.Range(0, paths.Count), new ParallelOptions { MaxDegreeOfParallelism = options.Jobs }, async (i, _) =>
        {
            results[i] = faults[i] is { } fault
                ? Fail(paths[i], documents[i], fault, onProgress)
                : await RunOneAsync(paths[i], documents[i], options, onProgress, failFast.Token);
            if (options.FailFast && results[i].Outcome == NotebookOutcome.Failed)
                failFast.Cancel();
        });
        return results;
    }

    /// <summary>Reads a notebook. One without cells stands for what cannot be read, where that is no reason not to run the others.</summary>
    static DibDocument Read(string path, RunOptions options, out string? fault)
    {
        fault = null;
        try
        {
            return DibDocument.Load(path);
        }
        catch (Exception e) when (options.BrokenFails && e is (DibFormatException or IOException or UnauthorizedAccessException))
        {
            fault = e.Message;
            return new DibDocument(null, []);
        }
    }

    static NotebookResult Fail(string path, DibDocument document, string reason, Action<RunProgress>? onProgress)
    {
        var result = NotebookResult.Failure(path, document, reason);
        onProgress?.Invoke(new RunProgress(path, 0, document.Cells.Count, result));
        return result;
    }

    /// <summary>Runs one notebook.</summary>
    /// <inheritdoc cref="RunAllAsync"/>
    public static Task<NotebookResult> RunAsync(string path, RunOptions options, Action<RunProgress>? onProgress = null, CancellationToken cancellation = default) =>
        RunAsync(path, DibDocument.Load(path), options, onProgress, cancellation);

    /// <summary>Whatever keeps this host from running one notebook is that one's failure: the results of the others are not lost with it.</summary>
    static async Task<NotebookResult> RunOneAsync(string path, DibDocument document, RunOptions options, Action<RunProgress>? onProgress, CancellationToken cancellation)
    {
        try
        {
            return await RunAsync(path, document, options, onProgress, cancellation);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return Fail(path, document, $"This notebook could not be run to its end: {e.Message}", onProgress);
        }
    }

    static async Task<NotebookResult> RunAsync(string path, DibDocument document, RunOptions options, Action<RunProgress>? onProgress, CancellationToken cancellation)
    {
        var watch = Stopwatch.StartNew();
        var results = document.Cells.Select(cell => new CellResult(cell, CellOutcome.NotRun)).ToArray();
        onProgress?.Invoke(new RunProgress(path, 0, results.Length, null));

        if (cancellation.IsCancellationRequested)
            return Finish(NotebookOutcome.Stopped, "The run was stopped before this notebook began.");
        await using var kernel = KernelClient.Start(Path.GetDirectoryName(Path.GetFullPath(path))!, options.Kernel);
        if (await MissingPackage(path, document, cancellation) is { } reason)
            return Finish(NotebookOutcome.Skipped, reason);

        var isLost = false;
        for (var i = 0; i < results.Length; i++)
        {
            if (cancellation.IsCancellationRequested)
                return Finish(NotebookOutcome.Stopped, $"The run was stopped at cell {i + 1} of {results.Length}.");
            // To run the cells above it once more in a new worker would do twice what they do outside of it.
            if (isLost && document.Cells[i].IsCSharp)
                continue;
            isLost |= !await RunCell(i, kernel, options, results, cancellation);
            onProgress?.Invoke(new RunProgress(path, i + 1, results.Length, null));
            if (options.FailFast && results[i].Outcome == CellOutcome.Failed)
                break;
        }

        if (cancellation.IsCancellationRequested)
            return Finish(NotebookOutcome.Stopped, "The run was stopped in this notebook.");
        return Finish(results.All(result => result.Outcome == CellOutcome.Passed) ? NotebookOutcome.Passed : NotebookOutcome.Failed, null);

        NotebookResult Finish(NotebookOutcome outcome, string? why)
        {
            var result = new NotebookResult(path, document, outcome, results, watch.Elapsed, why);
            onProgress?.Invoke(new RunProgress(path, results.Count(r => r.Outcome != CellOutcome.NotRun), results.Length, result));
            return result;
        }
    }

    /// <summary>Runs one cell and takes its result. False if the session is lost.</summary>
    static async Task<bool> RunCell(int index, KernelClient kernel, RunOptions options, CellResult[] results, CancellationToken cancellation)
    {
        var cell = results[index].Cell;
        if (ResultWithoutKernel(cell) is { } known)
        {
            results[index] = known;
            return true;
        }

        var execution = await kernel.ExecuteAsync(cell.Source, options.CellTimeout, number: index + 1, cancellation: cancellation);
        if (execution.LostTo is null)
        {
            foreach (var update in execution.Updates)
                Put(update, results);
            results[index] = CellResult.Of(cell, execution);
        }

        if ((execution.LostTo ?? execution.LostAfter) is { } loss)
        {
            Blame(loss, results);
            return false;
        }

        return !execution.HasCostWorker;
    }

    static void Put(DisplayUpdate update, CellResult[] results)
    {
        for (var i = 0; i < results.Length; i++)
        {
            List<CellOutput> outputs = [.. results[i].Outputs];
            if (update.PutInto(outputs) >= 0)
                results[i] = results[i].WithOutputs(outputs);
        }
    }

    /// <summary>Puts the end of a worker below the cell that brought it, which had passed until then.</summary>
    static void Blame(WorkerLoss loss, CellResult[] results)
    {
        var place = Array.FindIndex(results, result => result.ExecutionCount == loss.ExecutionCount);
        results[place] = results[place].WithOutputs([.. results[place].Outputs, loss.Error]) with { Outcome = CellOutcome.Failed };
    }

    /// <summary>What comes of a cell that is not C#; null for one that is, and has to be run.</summary>
    internal static CellResult? ResultWithoutKernel(DibCell cell)
    {
        if (cell.IsCSharp)
            return null;
        if (cell.IsMarkdown)
            return new CellResult(cell, CellOutcome.Passed);
        if (cell.Language == "html")
            return CellResult.Of(cell, CellExecution.WithoutWorker(new DisplayOutput(new Dictionary<string, JsonElement> { ["text/html"] = JsonSerializer.SerializeToElement(cell.Source) }, null)));
        var advice = NotOffered.InsteadOf($"#!{cell.Language}") is { } instead ? ": " + instead : ".";
        return CellResult.Of(cell, CellExecution.WithoutWorker(new ErrorOutput("UnknownLanguage", $"This host runs C# cells; this one is #!{cell.Language}{advice}", [])));
    }

    /// <summary>Why the packages that the notebook says it needs cannot be had as it names them; null if they can.</summary>
    internal static async Task<string?> MissingPackage(string path, DibDocument document, CancellationToken cancellation)
    {
        if (document.Packages.Count == 0)
            return null;
        try
        {
            await Task.Run(() => PackageRestore.Restore(SessionPackages.With([], document.Packages), Path.GetDirectoryName(Path.GetFullPath(path))!, cancellation), cancellation);
            return null;
        }
        catch (PackageRefusal e)
        {
            return e.Message;
        }
    }
}
