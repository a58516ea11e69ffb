using System.Net.Sockets;

namespace BackpropLab.Protocol;

/// <summary>
/// The host's end of a channel before its worker has come: a socket in a folder that nobody else may enter. Sockets,
/// unlike standard output, are inherited by no child process; once the worker has come, nothing of it is left in the
/// file system.
/// </summary>
public sealed class ChannelListener : IDisposable
{
    readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("lab-");
    readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <summary>Begins to listen.</summary>
    /// <exception cref="IOException">The folder for temporary files cannot be written to, or has too long a name.</exception>
    public ChannelListener()
    {
        Address = Path.Combine(folder.FullName, "channel");
        try
        {
            listener.Bind(new UnixDomainSocketEndPoint(Address));
            listener.Listen(backlog: 1);
        }
        catch (Exception e) when (e is SocketException or ArgumentOutOfRangeException)
        {
            Dispose();
            throw new IOException($"No channel to a worker can be made at {Address}: {e.Message} A shorter folder for temporary files may help (TMPDIR, or TEMP on Windows).", e);
        }
    }

    /// <summary>What the worker is told: the argument of <see cref="ChannelAddress.Connect"/>.</summary>
    public string Address { get; }

    /// <summary>Takes the one worker that comes, and listens no longer.</summary>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Stream> AcceptAsync(CancellationToken cancellation)
    {
        var socket = await listener.AcceptAsync(cancellation);
        Dispose();
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>Ends listening and takes everything away.</summary>
    public void Dispose()
    {
        listener.Dispose();
        folder.Refresh();
        if (folder.Exists)
            folder.Delete(recursive: true);
    }
}
