using System.Reflection;
using System.Runtime.ExceptionServices;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Runs cells as C# scripts, each on a thread where it can be stopped.</summary>
sealed class ScriptEngine : ICellEngine
{
    readonly CSharpKernel kernel = new();
    readonly Lock gate = new();
    CellThread? running;
    volatile CellOutputs? outputs;

    public ScriptEngine() => Current = this;

    /// <summary>The engine of this process.</summary>
    public static ScriptEngine? Current { get; private set; }

    /// <summary>Where the output of the calling code goes: to its own cell, or if it belongs to none, to the last that ran.</summary>
    public CellOutputs? Outputs => CellScope.Current?.Outputs ?? outputs;

    public KernelInfoReply Info { get; } = new(
        "ok", Message.ProtocolVersion, "backprop-lab", Assembly.GetExecutingAssembly().GetName().Version!.ToString(3), "Backprop Lab, C# kernel", LanguageInfo.CSharp);

    public void WarmUp() => kernel.WarmUp();

    public CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        this.outputs = outputs;
        if (request.AfterExecution is { } last)
            kernel.Rewind(last);
        try
        {
            var script = kernel.Compile(request.Code, executionCount, stop);
            var scope = new CellScope(outputs);
            KernelState? left = null;
            CellThread thread;
            lock (gate)
            {
                stop.ThrowIfCancellationRequested();
                running = thread = CellThread.Start(scope, () => RunAndShow(script, scope, state => left = state));
            }

            thread.Wait();
            lock (gate)
                running = null;
            // Here and not where the cell runs: one that was stopped may come to its end after all, when others have run.
            if (left is not null)
                kernel.Keep(left);
            return thread.Failure is not { } failure ? null : thread.IsInterrupted ? CellError.Interrupted : RuntimeErrors.Describe(failure);
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
            // The compiler itself failed: a cell that no one foresaw must not end the session.
            return RuntimeErrors.Describe(e);
        }
    }

    public void Interrupt()
    {
        lock (gate)
            running?.Interrupt();
    }

    /// <summary>Shows a value below the cell that the calling code belongs to.</summary>
    public void Display(string displayId, MimeBundle bundle)
    {
        CellStop.Check();
        Outputs?.Display(bundle, executionCount: null, displayId);
    }

    /// <summary>Puts a value where another stands, below whatever cell; that of the calling code may have ended.</summary>
    public void Update(string displayId, MimeBundle bundle)
    {
        CellStop.Check();
        outputs?.Update(displayId, bundle);
    }

    async Task RunAndShow(CellScript script, CellScope scope, Action<KernelState> onEnd)
    {
        var left = await kernel.Run(script, scope);
        onEnd(left);
        if (left.State.Exception is { } exception)
            ExceptionDispatchInfo.Throw(exception);
        // A displayed value as the result of its cell stands there already.
        if (!script.HasResult || left.State.ReturnValue is DisplayedValue)
            return;
        CellStop.Check();
        scope.Outputs.Display(ValueFormatter.Format(left.State.ReturnValue), script.Number);
    }
}
