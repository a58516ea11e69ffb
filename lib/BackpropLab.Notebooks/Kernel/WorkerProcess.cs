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

    /// <summary>How long its plain outputs may stay open once it has ended: a child process may hold them for ever.</summary>
    static readonly TimeSpan TimeToDrain = TimeSpan.FromSeconds(1);

    readonly Process process;
    readonly ChannelListener listener = new();
    readonly CancellationTokenSource ended = new();
    readonly Task<MessageWriter?> connection;
    readonly Channel<WorkerEvent> events = Channel.CreateUnbounded<WorkerEvent>(new() { SingleReader = true });
    readonly PlainOutput standardOutput;
    readonly PlainOutput standardError;
    readonly Task plainOutputs;

    /// <summary>Starts a worker; returns before it is ready.</summary>
    /// <param name="workingFolder">The notebook's folder, from which its relative paths count.</param>
    /// <param name="options">What the worker may use.</param>
    public WorkerProcess(string workingFolder, KernelOptions options)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "exec", options.Engine.Assembly, ChannelAddress.Option, listener.Address },
            WorkingDirectory = workingFolder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_GCHeapHardLimit"] = options.MemoryLimit.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        process = Process.Start(start)!;
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

    /// <summary>Sends a request. If the worker has ended, <see cref="Events"/> says so.</summary>
    public async Task SendAsync(Message message)
    {
        if (message.Content is ExecuteRequest)
        {
            standardOutput.BeginCell();
            standardError.BeginCell();
        }

        if (await connection is { } writer)
            writer.Send(message);
    }

    /// <summary>Ends the process and its children, if it has not ended by itself.</summary>
    public void Kill()
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // The process has ended by itself.
        }
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
        if (await connection is { } writer)
            writer.Dispose();
        process.Dispose();
    }

    async Task<MessageWriter?> ConnectAsync()
    {
        _ = process.WaitForExitAsync().ContinueWith(_ => ended.Cancel(), TaskScheduler.Default);
        try
        {
            var stream = await listener.AcceptAsync(ended.Token);
            new Thread(() => ReadMessages(stream)) { IsBackground = true, Name = "Messages in" }.Start();
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

    void ReadMessages(Stream stream)
    {
        using (stream)
        {
            var reader = new MessageReader(stream);
            try
            {
                while (reader.Read() is { } message)
                    Post(new WorkerEvent.Said(message));
            }
            catch (ProtocolException e)
            {
                Post(new WorkerEvent.Broke(e.Message));
            }
        }

        Post(new WorkerEvent.Ended());
    }

    void Post(WorkerEvent what) => events.Writer.TryWrite(what);
}
