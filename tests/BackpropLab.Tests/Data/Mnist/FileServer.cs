using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace BackpropLab.Tests.Data.Mnist;

/// <summary>A small web server on the loopback interface, which can misbehave as networks do.</summary>
sealed partial class FileServer : IDisposable
{
    readonly TcpListener listener = new(IPAddress.Loopback, 0);
    readonly Dictionary<string, byte[]> files;

    public FileServer(Dictionary<string, byte[]> files)
    {
        this.files = files;
        listener.Start();
        _ = Serve();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");

    /// <summary>After how many bytes of a body the connection breaks.</summary>
    public int BreakAfter { get; set; } = int.MaxValue;

    /// <summary>Whether a request for a range gets the range, as good servers do, or the whole.</summary>
    public bool KnowsRanges { get; set; } = true;

    /// <summary>Each request as "name from byte".</summary>
    public List<string> Requests { get; } = [];

    public void Dispose() => listener.Stop();

    async Task Serve()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                await Answer(client.GetStream());
            }
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException or InvalidOperationException)
        {
        }
    }

    async Task Answer(NetworkStream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[4096];
        while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            head.Append(Encoding.ASCII.GetString(buffer, 0, await stream.ReadAsync(buffer)));
        var name = Name().Match(head.ToString()).Groups[1].Value;
        var asked = Range().Match(head.ToString()) is { Success: true } range ? int.Parse(range.Groups[1].Value, null) : 0;
        Requests.Add($"{name} from {asked}");
        var (status, from) = !files.TryGetValue(name, out var body) ? ("404 Not Found", 0)
            : !KnowsRanges || asked == 0 ? ("200 OK", 0)
            : asked >= body.Length ? ("416 Range Not Satisfiable", body.Length)
            : ("206 Partial Content", asked);
        var rest = (body ?? []).AsMemory(from);
        var extent = status.StartsWith("206", StringComparison.Ordinal) ? $"Content-Range: bytes {from}-{body!.Length - 1}/{body.Length}\r\n" : "";
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{extent}Content-Length: {rest.Length}\r\nConnection: close\r\n\r\n"));
        await stream.WriteAsync(rest[..Math.Min(rest.Length, BreakAfter)]);
    }

    [GeneratedRegex("GET /(\\S*)")]
    private static partial Regex Name();

    [GeneratedRegex("(?i)Range: bytes=(\\d+)-")]
    private static partial Regex Range();
}
