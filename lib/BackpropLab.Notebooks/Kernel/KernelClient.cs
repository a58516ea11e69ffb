using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using BackpropLab.Worker;

namespace BackpropLab.Notebooks;

/// <summary>
/// A worker process with a C# session in it, spoken to in Jupyter messages. One cell runs at a time. Whatever the cell
/// does, the answer is a <see cref="CellExecution"/>; if it cost the worker, <see cref="IsAlive"/> is false after it.
/// </summary>
public sealed class KernelClient : IAsyncDisposable
{
    // Past the worker's own time for stopping a cell, it does not answer any more and is ended from here.
    static readonly TimeSpan StopTime = KernelSession.StopTime + TimeSpan.FromSeconds(2);

    // Before its first cell the worker wakes up, which on a busy machine takes a while and is not the cell's fault.
    static readonly TimeSpan TimeToBegin = TimeSpan.FromMinutes(1);

    const int ErrorCharacters = 20_000;

    readonly Process process;
    readonly KernelOptions options;
    readonly string session = Guid.NewGuid().ToString("N");
    readonly Channel<string> lines = Channel.CreateUnbounded<string>();
    readonly StringBuilder standardError = new();
    readonly Task errorsRead;

    KernelClient(Process process, KernelOptions options)
    {
        this.process = process;
        this.options = options;
        _ = ReadLines();
        errorsRead = ReadErrors();
    }

    /// <summary>Whether the session can run another cell.</summary>
    public bool IsAlive { get; private set; } = true;

    /// <summary>The worker's process number.</summary>
    public int ProcessId => process.Id;

    /// <summary>Starts a worker; returns before it is ready, so that other work can be done meanwhile.</summary>
    /// <param name="workingFolder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    /// <exception cref="FileNotFoundException">The worker is not where the build puts it.</exception>
    public static KernelClient Start(string workingFolder, KernelOptions? options = null)
    {
        options ??= new KernelOptions();
        var worker = Path.Combine(AppContext.BaseDirectory, "worker", "BackpropLab.Worker.dll");
        if (!File.Exists(worker)) throw new FileNotFoundException($"The worker that runs notebooks is missing: looked for {worker}. Build the project again with: dotnet build", worker);
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "exec", worker },
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return new KernelClient(Process.Start(start)!, options);
    }

    /// <summary>Runs code to its end, to its error, or until it is stopped.</summary>
    /// <param name="code">A C# cell.</param>
    /// <param name="timeout">How long it may run once the worker has begun with it; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="onOutput">Called with each output as it comes; text comes in pieces.</param>
    /// <param name="after">
    /// The execution count of the run after which this one comes, 0 for the very first: whatever was declared since is
    /// gone, as if it had never run. Null goes on from the last.
    /// </param>
    /// <param name="cancellation">Stops the cell.</param>
    public async Task<CellExecution> ExecuteAsync(string code, TimeSpan timeout, Action<CellOutput>? onOutput = null, int? after = null, CancellationToken cancellation = default)
    {
        var watch = Stopwatch.StartNew();
        var collector = new OutputCollector(onOutput);
        var request = Message.Create("shell", "execute_request", session, null, new JsonObject
        {
            ["code"] = code, ["silent"] = false, ["store_history"] = true, ["user_expressions"] = new JsonObject(), ["allow_stdin"] = false, ["stop_on_error"] = false,
        });
        if (after is { } last) request.Content["after_execution"] = last;
        await Send(request);

        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        if (timeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(timeout + TimeToBegin);
        var reply = await Follow(request, collector, limit.Token, onBegin: () =>
        {
            watch.Restart();
            if (timeout != Timeout.InfiniteTimeSpan) limit.CancelAfter(timeout);
        });
        var (interrupted, timedOut) = (reply is null && IsAlive, false);
        if (interrupted)
        {
            timedOut = !cancellation.IsCancellationRequested;
            using var patience = new CancellationTokenSource(StopTime);
            await Send(Message.Create("control", "interrupt_request", session, null, []));
            reply = await Follow(request, collector, patience.Token);
        }

        var succeeded = reply is not null && (string?)reply.Content["status"] == "ok";
        if (reply is null) collector.Add(await End(interrupted));
        var outputs = timedOut && !succeeded ? WithTimeout(collector.Outputs, timeout) : collector.Outputs;
        return new CellExecution(succeeded, outputs, (int?)reply?.Content["execution_count"], watch.Elapsed);
    }

    /// <summary>Ends the worker, whatever it is doing.</summary>
    public async ValueTask DisposeAsync()
    {
        IsAlive = false;
        Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    /// <summary>Takes messages until the request is done: its reply, or null if the worker ended or the token said stop.</summary>
    async Task<Message?> Follow(Message request, OutputCollector collector, CancellationToken cancellation, Action? onBegin = null)
    {
        Message? reply = null;
        try
        {
            await foreach (var line in lines.Reader.ReadAllAsync(cancellation))
            {
                if (Message.TryParse(line) is not { } message) collector.AddStray(line);
                else if (message.ParentId == request.Id)
                {
                    if (message.Type == "execute_reply") reply = message;
                    else if (message.Type == "execute_input") onBegin?.Invoke();
                    else if (message.Type == "status" && (string?)message.Content["execution_state"] == "idle") return reply;
                    else collector.Add(message);
                }
            }

            IsAlive = false;
        }
        catch (OperationCanceledException)
        {
        }

        return null;
    }

    /// <summary>Ends a worker that does not answer, or has ended, and says why it was lost.</summary>
    async Task<ErrorOutput> End(bool interrupted)
    {
        if (IsAlive) Kill();
        IsAlive = false;
        await process.WaitForExitAsync();
        await errorsRead;
        return WorkerEnd.Describe(interrupted ? KernelSession.CannotStopExitCode : process.ExitCode, standardError.ToString().Trim(), options);
    }

    static List<CellOutput> WithTimeout(IReadOnlyList<CellOutput> outputs, TimeSpan timeout) =>
        [.. outputs.Select(output => output is ErrorOutput { Name: CellError.InterruptedName or CellError.WorkerLostName } error
            ? error with { Name = "Timeout", Message = string.Create(CultureInfo.InvariantCulture, $"The cell ran longer than its limit of {timeout.TotalSeconds:0.###} s. {error.Message}") }
            : output)];

    async Task Send(Message message)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(message.ToLine());
            await process.StandardInput.FlushAsync();
        }
        catch (IOException)
        {
            // The worker has ended; reading from it says so next.
        }
    }

    async Task ReadLines()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line) lines.Writer.TryWrite(line);
        lines.Writer.Complete();
    }

    /// <summary>Keeps the beginning of what the runtime itself says, and reads on so that it never waits.</summary>
    async Task ReadErrors()
    {
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            if (standardError.Length < ErrorCharacters) standardError.Append(line).Append('\n');
        }
    }

    void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }
}
