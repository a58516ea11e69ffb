using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json.Nodes;

namespace BackpropLab.Worker;

/// <summary>
/// Answers Jupyter messages: cells run one after another on a thread each, while this keeps listening, so that an
/// interrupt is heard at once.
/// </summary>
internal sealed class KernelSession : IDisposable
{
    /// <summary>How long a cell may take to stop once it was asked to, before the worker is given up.</summary>
    public static readonly TimeSpan StopTime = TimeSpan.FromSeconds(2);

    /// <summary>The exit code of a worker that could not stop its cell.</summary>
    public const int CannotStopExitCode = 71;

    static readonly TimeSpan FlushInterval = TimeSpan.FromMilliseconds(50);

    readonly string session = Guid.NewGuid().ToString("N");
    readonly MessageWriter writer;
    readonly BlockingCollection<CellRequest> requests = [];

    /// <summary>The cells that have been asked for and are not done; <see cref="gate"/> guards it.</summary>
    readonly List<CellRequest> open = [];

    readonly CSharpKernel kernel = new();
    readonly Lock gate = new();
    readonly Timer flush;
    int executionCount;
    volatile CellOutputs? outputs;
    CellThread? running;

    public KernelSession(MessageWriter writer)
    {
        this.writer = writer;
        flush = new Timer(_ => outputs?.Flush(), null, FlushInterval, FlushInterval);
        Current = this;
    }

    /// <summary>The session of this process.</summary>
    public static KernelSession? Current { get; private set; }

    /// <summary>Where the output of the cell goes that runs, or ran last.</summary>
    public CellOutputs? Outputs => outputs;

    /// <summary>Reads messages to the end of the stream.</summary>
    public void Run(TextReader reader)
    {
        new Thread(RunCells) { IsBackground = true, Name = "Cells" }.Start();
        while (reader.ReadLine() is { } line)
        {
            if (Message.TryParse(line) is { } message && !Handle(message)) return;
        }
    }

    /// <summary>Shows a value below the cell that runs.</summary>
    public void Display(object? value) => outputs?.Display(ValueFormatter.Format(value), executionCount: null);

    public void Dispose()
    {
        flush.Dispose();
        requests.CompleteAdding();
    }

    /// <summary>Answers one message. False if it asks for the end.</summary>
    bool Handle(Message message)
    {
        switch (message.Type)
        {
            case "execute_request":
                Enqueue(new CellRequest(message, new CancellationTokenSource()));
                return true;
            case "interrupt_request":
                Interrupt();
                Reply(message, "interrupt_reply", new JsonObject { ["status"] = "ok" });
                return true;
            case "kernel_info_request":
                Reply(message, "kernel_info_reply", KernelInfo());
                return true;
            case "shutdown_request":
                Reply(message, "shutdown_reply", new JsonObject { ["status"] = "ok", ["restart"] = false });
                return false;
            default:
                return true;
        }
    }

    void RunCells()
    {
        kernel.WarmUp();
        foreach (var request in requests.GetConsumingEnumerable()) Execute(request);
    }

    void Enqueue(CellRequest cell)
    {
        lock (gate) open.Add(cell);
        requests.Add(cell);
    }

    void Execute(CellRequest cell)
    {
        var request = cell.Message;
        var code = (string?)request.Content["code"] ?? "";
        executionCount++;
        Publish(request, "status", new JsonObject { ["execution_state"] = "busy" });
        Publish(request, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = executionCount });
        var shown = new CellOutputs((type, content) => Publish(request, type, content));
        outputs = shown;

        // An extension of the protocol: the execution after which this one comes, for a cell that was changed and runs again.
        if ((int?)request.Content["after_execution"] is { } last) kernel.Rewind(last);
        var error = RunCell(code, shown, cell.Stop.Token);
        lock (gate) open.Remove(cell);
        shown.Complete();
        if (error is not null) Publish(request, "error", ErrorContent(error));
        Finish(request, error);
    }

    void Finish(Message request, CellError? error)
    {
        var reply = error is null ? new JsonObject() : ErrorContent(error);
        reply["status"] = error is null ? "ok" : "error";
        reply["execution_count"] = executionCount;
        Reply(request, "execute_reply", reply);
        Publish(request, "status", new JsonObject { ["execution_state"] = "idle" });
    }

    CellError? RunCell(string code, CellOutputs shown, CancellationToken stop)
    {
        try
        {
            var script = kernel.Compile(code, executionCount, stop);
            CellThread thread;
            lock (gate)
            {
                stop.ThrowIfCancellationRequested();
                running = thread = CellThread.Start(() => RunAndShow(script, shown));
            }

            thread.Wait();
            lock (gate) running = null;
            return thread.Failure is not { } failure ? null : thread.IsInterrupted ? Interrupted() : RuntimeErrors.Describe(failure);
        }
        catch (CellException e)
        {
            return e.Error;
        }
        catch (OperationCanceledException)
        {
            return Interrupted();
        }
        catch (Exception e)
        {
            // The compiler itself failed: a cell that no one foresaw must not end the session.
            return RuntimeErrors.Describe(e);
        }
    }

    async Task RunAndShow(CellScript script, CellOutputs cell)
    {
        var value = await kernel.Run(script);
        if (script.HasResult) cell.Display(ValueFormatter.Format(value), executionCount);
    }

    void Interrupt()
    {
        CellThread? thread;
        lock (gate)
        {
            // Also those that have not begun: who asks for a stop while the worker is still busy with something else
            // does not expect the cell to run after all.
            foreach (var cell in open) cell.Stop.Cancel();
            thread = running;
        }

        if (thread is null) return;
        thread.Interrupt();
        new Thread(() => GiveUpUnlessStopped(thread)) { IsBackground = true, Name = "Stopping" }.Start();
    }

    void GiveUpUnlessStopped(CellThread thread)
    {
        if (thread.Wait(StopTime)) return;
        outputs?.Flush();
        writer.Dispose();
        Environment.Exit(CannotStopExitCode);
    }

    static CellError Interrupted() => new(CellError.InterruptedName,
        "The cell was stopped before its end: what it declared is lost, the variables of earlier cells are kept.");

    static JsonObject ErrorContent(CellError error) => new()
    {
        ["ename"] = error.Name,
        ["evalue"] = error.Message,
        ["traceback"] = new JsonArray([.. error.Traceback.Select(line => JsonValue.Create(line))]),
    };

    static JsonObject KernelInfo() => new()
    {
        ["status"] = "ok",
        ["protocol_version"] = Message.ProtocolVersion,
        ["implementation"] = "backprop-lab",
        ["implementation_version"] = Assembly.GetExecutingAssembly().GetName().Version!.ToString(3),
        ["banner"] = "Backprop Lab, C# kernel",
        ["language_info"] = new JsonObject { ["name"] = "C#", ["version"] = "14.0", ["mimetype"] = "text/x-csharp", ["file_extension"] = ".cs", ["pygments_lexer"] = "csharp" },
    };

    void Publish(Message request, string type, JsonObject content) =>
        writer.Send(Message.Create("iopub", type, session, request.Header, content));

    void Reply(Message request, string type, JsonObject content) =>
        writer.Send(Message.Create(request.Channel, type, session, request.Header, content));
}
