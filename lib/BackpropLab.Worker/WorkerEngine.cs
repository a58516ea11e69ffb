using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Runs cells in this process, each on a thread where it can be stopped.</summary>
sealed class WorkerEngine : ICellEngine
{
    readonly NotebookKernel kernel = new(new KernelHost(new WorkerAssemblies(), new WorkerPackages(), outputs => new ThreadScope(outputs)));

    /// <summary>Where the output of the calling code goes: to its own cell, or if it belongs to none, to the last that ran.</summary>
    public CellOutputs? Outputs => kernel.Outputs;

    public KernelInfoReply Info => NotebookKernel.Info;

    public ILanguageServices Language => kernel.Language;

    public void WarmUp() => kernel.WarmUp();

    public CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        // A library that runs a student's function can have it stopped, and the cell goes on; one that computes for long can ask
        // for itself. Offered to each cell anew: the place of an offer is the whole process's, and a cell can overwrite it.
        TimeLimits.Offer(TimeLimit.Run);
        CellStop.Offer();
        return kernel.RunAsync(request, executionCount, outputs, stop).GetAwaiter().GetResult();
    }

    public void Interrupt() => kernel.Interrupt();
}
