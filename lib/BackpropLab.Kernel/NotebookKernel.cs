using System.Runtime.ExceptionServices;
using BackpropLab.Protocol;

namespace BackpropLab.Kernel;

/// <summary>
/// Runs the cells of one notebook as C# scripts. It assumes no process, file, thread or socket: what it needs of those, its
/// host gives it.
/// </summary>
public sealed class NotebookKernel
{
    readonly KernelHost host;
    readonly ScriptSession session;
    readonly SessionOutputs outputs = new();
    readonly Lock gate = new();
    CellScope? running;

    /// <summary>Makes a kernel in which nothing has run.</summary>
    /// <param name="host">What it needs of the place that it runs in.</param>
    public NotebookKernel(KernelHost host)
    {
        this.host = host;
        var references = new ScriptReferences(host);
        session = new ScriptSession(host, references);
        Language = new LanguageServices(host.Assemblies, references);
    }

    /// <summary>Help with cells that are being written. It knows the page, not what has run, and can be asked while a cell runs.</summary>
    public ILanguageServices Language { get; }

    /// <summary>This kernel's answer to Jupyter's <c>kernel_info_request</c>.</summary>
    public static KernelInfoReply Info => KernelInfoReply.Lab;

    /// <summary>Where the output of the calling code goes: to its own cell, or if it belongs to none, to the last that ran here.</summary>
    public CellOutputs? Outputs => CellScope.Current?.Outputs ?? outputs.Last;

    /// <summary>Gets ready, so that the first cell need not wait.</summary>
    public void WarmUp() => session.WarmUp();

    /// <summary>Runs one cell to its end.</summary>
    /// <param name="request">The cell.</param>
    /// <param name="executionCount">The number of this run, from 1.</param>
    /// <param name="outputs">Takes what the cell puts out.</param>
    /// <param name="stop">Cancelled when the cell is not to begin, or no longer to be compiled; <see cref="Interrupt"/> stops one that runs.</param>
    /// <returns>Why it failed; null if it did not.</returns>
    public async Task<CellError?> RunAsync(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        this.outputs.Last = outputs;
        if (request.AfterExecution is { } last)
            session.Rewind(last);
        try
        {
            var script = session.Compile(request.Code, executionCount, request.CellNumber ?? executionCount, stop);
            var scope = host.NewScope(outputs);
            scope.Session = this.outputs;
            KernelState? left = null;
            var failure = await RunIn(scope, () => RunAndShow(script, outputs, state => left = state), stop);
            // Kept here and not where the cell runs: one that was stopped may come to its end after all, when others have run.
            if (left is not null)
                session.Keep(left, scope);
            return failure is null ? null : scope.IsToStop ? CellError.Interrupted : await Describe(failure, outputs, stop);
        }
        catch (CellException e)
        {
            return e.Error;
        }
        catch (OperationCanceledException)
        {
            return CellError.Interrupted;
        }
        catch (Exception e)
        {
            // The compiler itself failed: a cell that it was not prepared for must not end the session.
            return RuntimeErrors.Describe(e);
        }
    }

    /// <summary>Asks the cell that runs to stop; returns at once.</summary>
    public void Interrupt()
    {
        session.Silence();
        lock (gate)
            running?.Stop();
    }

    async Task<Exception?> RunIn(CellScope scope, Func<Task> work, CancellationToken stop)
    {
        lock (gate)
        {
            stop.ThrowIfCancellationRequested();
            running = scope;
        }

        var failure = await scope.RunAsync(work);
        lock (gate)
            running = null;
        return failure;
    }

    /// <summary>Puts a failure into words where that can be stopped as a cell can: what an exception says of itself may be code of the student's.</summary>
    async Task<CellError> Describe(Exception failure, CellOutputs outputs, CancellationToken stop)
    {
        CellError? error = null;
        await RunIn(host.NewScope(outputs), () =>
        {
            error = RuntimeErrors.Describe(failure);
            return Task.CompletedTask;
        }, stop);
        return error ?? new CellError(CellError.InterruptedName,
            $"The cell failed with {TypeNames.Of(failure.GetType())}, and was stopped while that put its message together. All variables are kept.");
    }

    async Task RunAndShow(CellScript script, CellOutputs outputs, Action<KernelState> onEnd)
    {
        var left = await session.Run(script);
        onEnd(left);
        if (left.Exception is { } exception)
            ExceptionDispatchInfo.Throw(exception);
        // A cell that ends in display(...) has its value below it already.
        if (!script.HasResult || left.Value is DisplayedValue)
            return;
        CellStop.Check();
        outputs.Display(ValueFormatter.Format(left.Value), script.Number);
    }
}
