using System.Diagnostics;
using BackpropLab.Kernel;
using BackpropLab.Notebooks;
using BackpropLab.Protocol;

namespace BackpropLab.Browser;

/// <summary>A session whose cells run where they are asked for, one at a time, within the time of a cell.</summary>
sealed class BrowserKernel : IKernel
{
    /// <summary>How long a cell may run: the question in its loops asks the clock.</summary>
    public static readonly TimeSpan CellTime = TimeSpan.FromSeconds(60);

    readonly NotebookKernel kernel;
    readonly Action<DisplayUpdate> onLateUpdate;
    int executions;

    /// <param name="assemblies">What cells are compiled against.</param>
    /// <param name="onLateUpdate">Told of what takes the place of an output while no cell runs.</param>
    public BrowserKernel(IAssemblies assemblies, Action<DisplayUpdate> onLateUpdate)
    {
        this.onLateUpdate = onLateUpdate;
        TimeLimits.Offer(InPlaceScope.RunWithin);
        kernel = new NotebookKernel(new KernelHost(assemblies, Packages: null, outputs => new InPlaceScope(outputs, CellTime)));
    }

    public bool IsAlive => true;

    public async Task<CellExecution> ExecuteAsync(
        string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, int? number = null, CancellationToken cancellation = default)
    {
        // A page that has something to show does so first.
        await Task.Yield();
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
        if (error is not null)
            collector.Add(BoundedError.Of(error));
        return new CellExecution(error is null, collector.Outputs, collector.Updates, count, watch.Elapsed);
    }

    public Task<MessageContent> AskAsync(HelpRequest request, CancellationToken cancellation = default) => kernel.Language.AnswerAsync(request);

    public ValueTask DisposeAsync() => default;
}
