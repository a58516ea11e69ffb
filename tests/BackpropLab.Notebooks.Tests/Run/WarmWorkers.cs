namespace BackpropLab.Notebooks.Tests.Run;

/// <summary>
/// Workers that run one notebook after another, each as if no cell had run before it. Most of what a lesson takes in a new
/// worker is the start, and a compiler that is not up to speed. That each runs in a worker of its own is for
/// <see cref="CourseTests"/> to show.
/// </summary>
public sealed class WarmWorkers : IAsyncDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    // The real engine takes its time, and a machine that runs several at once more of it.
    static readonly TimeSpan PatienceWithInteractive = TimeSpan.FromMinutes(3);

    readonly TemporaryFolder elsewhere = new();
    readonly Dictionary<(string Folder, KernelEngine Engine), KernelClient> workers = [];

    /// <summary>Runs a notebook from top to bottom; it is skipped where a package cannot be had that it says it needs.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="engine">What runs it.</param>
    /// <param name="folder">Where its relative paths count from; an empty folder if left out, where what is solved is nobody's progress.</param>
    internal async Task<IReadOnlyList<CellResult>> RunAsync(DibDocument notebook, KernelEngine engine, string? folder = null)
    {
        folder ??= elsewhere.Path;
        var missing = await NotebookRunner.MissingPackage(Path.Combine(folder, "any.dib"), notebook, CancellationToken.None);
        Need.Package(missing is null, missing!);

        var worker = Worker(folder, engine);
        var results = new List<CellResult>();
        int? after = 0;
        foreach (var cell in notebook.Cells)
        {
            if (NotebookRunner.ResultWithoutKernel(cell) is { } known)
            {
                results.Add(known);
                continue;
            }

            results.Add(CellResult.Of(cell, await worker.ExecuteAsync(cell.Source, engine == KernelEngine.Lab ? Patience : PatienceWithInteractive, after: after, number: results.Count + 1)));
            after = null;
        }

        return results;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var worker in workers.Values)
            await worker.DisposeAsync();
        elsewhere.Dispose();
    }

    KernelClient Worker(string folder, KernelEngine engine)
    {
        var key = (folder, engine);
        if (!workers.TryGetValue(key, out var worker) || !worker.IsAlive)
            workers[key] = worker = KernelClient.Start(folder, new() { Engine = engine });
        return worker;
    }
}
