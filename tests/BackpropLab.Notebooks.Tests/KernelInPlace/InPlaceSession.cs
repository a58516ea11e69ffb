using BackpropLab.Kernel;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.KernelInPlace;

/// <summary>A kernel in the process of the tests: no file, no thread of its own, and the clock as the only way to stop.</summary>
sealed class InPlaceSession
{
    readonly NotebookKernel kernel;
    int executions;

    /// <param name="limit">How long a cell may run.</param>
    public InPlaceSession(TimeSpan limit) =>
        kernel = new NotebookKernel(new KernelHost(new MemoryAssemblies(), Packages: null, outputs => new InPlaceScope(outputs, limit)));

    /// <summary>All that the last cell put out.</summary>
    public List<MessageContent> Said { get; } = [];

    /// <summary>Stops the cell that runs.</summary>
    public void Interrupt() => kernel.Interrupt();

    /// <summary>Runs a cell; gives its error, or null. It can be put after the run of that number, and errors name it by its own.</summary>
    public async Task<CellError?> Run(string code, int? after = null, int? number = null)
    {
        Said.Clear();
        var outputs = new CellOutputs(Said.Add);
        var error = await kernel.RunAsync(new ExecuteRequest(code, AfterExecution: after, CellNumber: number), ++executions, outputs, CancellationToken.None);
        outputs.Flush();
        return error;
    }

    /// <summary>Runs a cell that is expected to succeed; gives its result as text.</summary>
    public async Task<string?> Value(string code)
    {
        Assert.Null(await Run(code));
        return (string?)Said.OfType<ExecuteResult>().SingleOrDefault()?.Data["text/plain"];
    }
}
