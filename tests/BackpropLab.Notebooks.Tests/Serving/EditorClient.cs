using System.IO.Pipes;
using BackpropLab.Protocol;

namespace BackpropLab.Notebooks.Tests.Serving;

/// <summary>An editor's end of a session: it asks, and hears everything that comes.</summary>
public sealed class EditorClient : IAsyncLifetime
{
    readonly AnonymousPipeServerStream asking = new(PipeDirection.Out);
    readonly AnonymousPipeServerStream hearing = new(PipeDirection.In);
    readonly TemporaryFolder folder = new();
    readonly MessageWriter writer;
    readonly MessageReader reader;
    readonly KernelService service;
    readonly Task serving;

    public EditorClient()
    {
        writer = new MessageWriter(asking);
        reader = new MessageReader(hearing);
        service = new KernelService(
            new AnonymousPipeClientStream(PipeDirection.In, asking.ClientSafePipeHandle),
            new AnonymousPipeClientStream(PipeDirection.Out, hearing.ClientSafePipeHandle),
            folder.Path);
        serving = service.RunAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        Ask(new ShutdownRequest());
        await serving;
        await service.DisposeAsync();
        writer.Dispose();
        await asking.DisposeAsync();
        await hearing.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>Sends a request, and does not wait.</summary>
    internal Message Ask(MessageContent content)
    {
        var request = Message.Request(content, "editor");
        writer.Send(request);
        return request;
    }

    /// <summary>Sends something that is no message.</summary>
    internal void Say(string line) => asking.Write(System.Text.Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>What comes, up to and with the first message that is waited for.</summary>
    internal List<Message> Until(Func<Message, bool> isLast)
    {
        var heard = new List<Message>();
        do
            heard.Add(reader.Read() ?? throw new EndOfStreamException("The session ended before it had said what was waited for."));
        while (!isLast(heard[^1]));
        return heard;
    }

    /// <summary>Runs a cell; all that it caused.</summary>
    internal List<MessageContent> Run(string code)
    {
        var request = Ask(new ExecuteRequest(code));
        return [.. Until(message => message.ParentId == request.Id && message.Content == KernelStatus.Idle).Select(message => message.Content)];
    }
}
