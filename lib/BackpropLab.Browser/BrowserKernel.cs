using System.Diagnostics;
using BackpropLab.Kernel;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Browser;

/// <summary>A session whose cells run where they are asked for, one at a time, within the time of a cell.</summary>
sealed class BrowserKernel : IKernel
{
    readonly NotebookKernel kernel;
    readonly Action<DisplayUpdate> onLateUpdate;
    readonly WorkerScript script;
    InPlaceScope? scope;
    TimeSpan limit;
    int executions;

    /// <param name="assemblies">What cells are compiled against.</param>
    /// <param name="onLateUpdate">Told of what takes the place of an output while no cell runs.</param>
    /// <param name="script">The script that it runs in.</param>
    public BrowserKernel(IAssemblies assemblies, Action<DisplayUpdate> onLateUpdate, WorkerScript script)
    {
        (this.onLateUpdate, this.script) = (onLateUpdate, script);
        CellStop.Offer();
        TimeLimits.Offer(InPlaceScope.RunWithin);
        kernel = new NotebookKernel(new KernelHost(assemblies, new NoPackages(), outputs => scope = new InPlaceScope(outputs, limit, script.IsToStop)));
    }

    public bool IsAlive => true;

    public async Task<CellExecution> ExecuteAsync(
        string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, int? number = null, CancellationToken cancellation = default)
    {
        // A page that has something to show does so first.
        await Task.Yield();
        limit = timeout == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : timeout;
        var (count, watch, hasEnded) = (++executions, Stopwatch.StartNew(), false);
        var collector = new OutputCollector(onOutput);
        var outputs = new CellOutputs(content =>
        {
            if (hasEnded && content is UpdateDisplayData update)
                onLateUpdate(OutputCollector.Update(update));
            else
                collector.Add(content);
        });
        var error = await kernel.RunAsync(new ExecuteRequest(code, AfterExecution: after, CellNumber: number), count, outputs, cancellation);
        outputs.Complete();
        hasEnded = true;
        Progress.Tell(script.NoteProgress);
        Attempts.Tell(script.NoteAttempts);
        // Whoever asked for this cell has to know why it was ended before it goes on.
        await script.HearWhy();
        if (error is not null)
            collector.Add(BoundedError.Of(error));
        var shown = error is not null && scope is { IsLate: true } ? ErrorOutput.WithTimeout(collector.Outputs, timeout) : collector.Outputs;
        return new CellExecution(error is null, shown, collector.Updates, count, watch.Elapsed);
    }

    public async Task<MessageContent> AskAsync(HelpRequest request, CancellationToken cancellation = default)
    {
        try
        {
            if (request is CellHelpRequest)
                await script.LoadHelp();
            return await kernel.Language.AnswerAsync(request);
        }
        catch (Exception)
        {
            // As in a worker: a text that the compiler was not prepared for, or a network that is gone, ends nothing.
            return request.Empty;
        }
    }

    public ValueTask DisposeAsync() => default;
}
