using System.Reflection;
using BackpropLab.Protocol;

namespace BackpropLab.Worker;

/// <summary>Runs cells as C# scripts, each on a thread where it can be stopped.</summary>
internal sealed class ScriptEngine : ICellEngine
{
    readonly CSharpKernel kernel = new();
    readonly Lock gate = new();
    CellThread? running;
    volatile CellOutputs? outputs;

    public ScriptEngine() => Current = this;

    /// <summary>The engine of this process.</summary>
    public static ScriptEngine? Current { get; private set; }

    /// <summary>Where the output of the cell goes that runs, or ran last.</summary>
    public CellOutputs? Outputs => outputs;

    public KernelInfoReply Info { get; } = new(
        "ok", Message.ProtocolVersion, "backprop-lab", Assembly.GetExecutingAssembly().GetName().Version!.ToString(3), "Backprop Lab, C# kernel", LanguageInfo.CSharp);

    public void WarmUp() => kernel.WarmUp();

    public CellError? Run(ExecuteRequest request, int executionCount, CellOutputs outputs, CancellationToken stop)
    {
        this.outputs = outputs;
        if (request.AfterExecution is { } last) kernel.Rewind(last);
        try
        {
            var script = kernel.Compile(request.Code, executionCount, stop);
            CellThread thread;
            lock (gate)
            {
                stop.ThrowIfCancellationRequested();
                running = thread = CellThread.Start(() => RunAndShow(script, outputs));
            }

            thread.Wait();
            lock (gate) running = null;
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
        lock (gate) running?.Interrupt();
    }

    /// <summary>Shows a value below the cell that runs.</summary>
    public void Display(object? value)
    {
        CellStop.Check();
        outputs?.Display(ValueFormatter.Format(value), executionCount: null);
    }

    async Task RunAndShow(CellScript script, CellOutputs cell)
    {
        var value = await kernel.Run(script);
        if (!script.HasResult) return;
        CellStop.Check();
        cell.Display(ValueFormatter.Format(value), script.Number);
    }
}
