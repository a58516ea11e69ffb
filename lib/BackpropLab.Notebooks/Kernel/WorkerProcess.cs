using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks;

/// <summary>
/// A worker's process: messages go over a channel of their own, which none of its child processes inherits; its
/// standard output and standard error are plain text.
/// </summary>
sealed class WorkerProcess : IAsyncDisposable
{
    /// <summary>How long the process may live once its channel has closed.</summary>
    static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(5);

    /// <summary>How long it may take to end once it was asked to.</summary>
    static readonly TimeSpan TimeToObey = TimeSpan.FromSeconds(2);

    /// <summary>How long its plain outputs may stay open once it has ended: a child process may hold them for ever.</summary>
    static readonly TimeSpan TimeToDrain = TimeSpan.FromSeconds(1);

    readonly Process process;
    readonly IDisposable? job;
    readonly ChannelListener listener = new();
    readonly CancellationTokenSource ended = new();
    readonly Task<MessageWriter?> connection;
    readonly Channel<WorkerEvent> events = Channel.CreateUnbounded<WorkerEvent>(new() { SingleReader = true });
    readonly PlainOutput standardOutput;
    readonly PlainOutput standardError;
    readonly Task plainOutputs;
    bool isGone;

    /// <summary>Starts a worker; returns before it is ready.</summary>
    /// <param name="workingFolder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    public WorkerProcess(string workingFolder, KernelOptions options)
    {
        var program = options.Engine.Program;
        var (host, arguments) = DotnetHost.Command(program);
        var command = options.Enclosure(new(
            host, [.. arguments, ChannelAddress.Option, listener.Address], Environment(options), workingFolder, Path.GetDirectoryName(program)!, Path.GetDirectoryName(listener.Address)!));
        var start = new ProcessStartInfo(command.Program, command.Arguments)
        {
            WorkingDirectory = command.WorkingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in command.Environment)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        job = OperatingSystem.IsWindows() ? WindowsJob.Of(process.SafeHandle) : null;
        process.StandardInput.Close();
        standardOutput = new PlainOutput(OutputText.Out, Mark, Post);
        standardError = new PlainOutput(OutputText.Error, Mark, Post);
        plainOutputs = Task.WhenAll(
            standardOutput.ReadAsync(process.StandardOutput.BaseStream), standardError.ReadAsync(process.StandardError.BaseStream));
        connection = ConnectAsync();
    }

    /// <summary>The process's number.</summary>
    public int Id => process.Id;

    /// <summary>What it is to write to both plain outputs after each cell: nothing that text would hold by chance.</summary>
    public string Mark { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What comes from the worker.</summary>
    public ChannelReader<WorkerEvent> Events => events.Reader;

    /// <summary>Sends requests. If the worker has ended, <see cref="Events"/> says so.</summary>
    public async Task SendAsync(params IReadOnlyList<Message> messages)
    {
        if (messages is [{ Content: ExecuteRequest }, ..])
        {
            standardOutput.BeginCell();
            standardError.BeginCell();
        }

        if (await connection is { } writer)
        {
            foreach (var message in messages)
                writer.Send(message);
        }
    }

    /// <summary>Asks the process to end, and gives it the time for it.</summary>
    /// <param name="shutdown">The request.</param>
    public async Task EndAsync(Message shutdown)
    {
        // Who has not come yet has nothing to put in order.
        if (!connection.IsCompleted)
            return;
        await SendAsync(shutdown);
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeToObey));
    }

    /// <summary>Ends the process and all that its cells have started, also if it has ended by itself.</summary>
    public void Kill()
    {
        // The number of a process that has long ended may be another's.
        if (isGone)
            return;
        var hasEnded = process.HasExited;
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // The process has ended by itself, or one of its children belongs to somebody else.
        }

        ProcessGroup.End(process.Id);
        job?.Dispose();
        isGone = hasEnded;
    }

    /// <summary>Waits for the process's end and for what it wrote until then, and gives its exit code.</summary>
    public async Task<int> WaitAsync()
    {
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(TimeToEnd));
        Kill();
        await process.WaitForExitAsync();
        await Task.WhenAny(plainOutputs, Task.Delay(TimeToDrain));
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await process.WaitForExitAsync();
        await ended.CancelAsync();
        if (await connection is { } writer)
            writer.Dispose();
        process.Dispose();
    }

    static Dictionary<string, string> Environment(KernelOptions options) => new()
    {
        ["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture),
        ["DOTNET_DbgEnableMiniDump"] = "0",
        // A worker that ends in any way leaves no socket for debuggers behind. Who wants to attach one sets the variable to 1.
        ["DOTNET_EnableDiagnostics"] = System.Environment.GetEnvironmentVariable("DOTNET_EnableDiagnostics") ?? "0",
    };

    async Task<MessageWriter?> ConnectAsync()
    {
        _ = process.WaitForExitAsync().ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
        try
        {
            var stream = await listener.AcceptAsync(ended.Token);
            new Thread(() => ReadMessages(stream)) { IsBackground = true, Name = "Messages in" }.Start();
            _ = CloseAfterEnd(stream);
            return new MessageWriter(stream);
        }
        catch (OperationCanceledException)
        {
            // The process ended before it connected.
            Post(new WorkerEvent.Ended());
            return null;
        }
        finally
        {
            listener.Dispose();
        }
    }

    /// <summary>Closes the channel once the process has ended: what it has sent has come by then, and whoever else holds the other end is no worker.</summary>
    async Task CloseAfterEnd(Stream stream)
    {
        await process.WaitForExitAsync();
        await Task.Delay(TimeToDrain);
        await stream.DisposeAsync();
    }

    void ReadMessages(Stream stream)
    {
        using (stream)
        {
            var reader = new MessageReader(stream);
            try
            {
                while (reader.Read() is { } message)
                    Post(new WorkerEvent.Said(message, reader.LineBytes));
            }
            catch (ProtocolException e)
            {
                Post(new WorkerEvent.Broke(e.Message));
            }
            catch (OutOfMemoryException)
            {
                Post(new WorkerEvent.Broke("more at once than there is memory for"));
            }
        }

        Post(new WorkerEvent.Ended());
    }

    void Post(WorkerEvent what) => events.Writer.TryWrite(what);
}
