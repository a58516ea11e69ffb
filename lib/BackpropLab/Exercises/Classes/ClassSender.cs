using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace BackpropLab.Exercises;

/// <summary>Sends what waits in the outbox of a folder, on a thread of its own that no check waits for and that ends when nothing is left to send.</summary>
sealed class ClassSender
{
    const int MostAtOnce = 50;

    static readonly TimeSpan timeout = TimeSpan.FromSeconds(10);
    static readonly TimeSpan firstPause = TimeSpan.FromSeconds(2);
    static readonly TimeSpan longestPause = TimeSpan.FromMinutes(1);

    static readonly ConcurrentDictionary<string, ClassSender> all = new();

    readonly object gate = new();
    readonly string folder;
    readonly ClassOutbox outbox;
    bool isRunning, isWanted;

    ClassSender(string folder) => (this.folder, outbox) = (folder, new(folder));

    /// <summary>Lets it send; returns at once.</summary>
    public static void Wake(string folder) => all.GetOrAdd(folder, own => new(own)).Wake();

    /// <summary>Sends what waits in a folder now.</summary>
    public static SendingEnd SendNow(string folder) => new ClassSender(folder).Send();

    void Wake()
    {
        lock (gate)
        {
            isWanted = true;
            Monitor.Pulse(gate);
            if (isRunning)
                return;
            isRunning = true;
        }

        // Whatever flows from the cell that checks, such as who its output belongs to, is not the sender's.
        new Thread(Run) { IsBackground = true, Name = "To the class" }.UnsafeStart();
    }

    void Run()
    {
        for (var pause = firstPause; ;)
        {
            lock (gate)
                isWanted = false;
            var end = Send();
            lock (gate)
            {
                if (isWanted)
                    continue;
                if (end != SendingEnd.Later)
                {
                    isRunning = false;
                    return;
                }

                // What was made while the network was away is sent when it is back, without another check.
                Monitor.Wait(gate, pause);
                pause = pause < longestPause / 2 ? 2 * pause : longestPause;
            }
        }
    }

    SendingEnd Send()
    {
        try
        {
            // The membership is read anew each time: the student may have left, or joined another class.
            if (ClassMembership.Of(folder) is not { IsReachable: true } membership)
                return SendingEnd.NotKnown;
            using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = !IsInTheRoom(membership.Address!), ConnectTimeout = timeout };
            using var client = new HttpClient(handler) { Timeout = timeout };
            while (outbox.Waiting() is { Count: > 0 } waiting)
            {
                if (Send(client, membership, [.. waiting.Take(MostAtOnce)]) is { } end)
                    return end;
            }

            return SendingEnd.Sent;
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException or IOException or UnauthorizedAccessException or SocketException)
        {
            return SendingEnd.Later;
        }
    }

    /// <summary>Sends some lines; null if they have arrived.</summary>
    SendingEnd? Send(HttpClient client, ClassMembership membership, IReadOnlyList<string> lines)
    {
        // The class compares the two clocks: one that is wrong would say of every attempt that it was made yesterday.
        var now = JsonSerializer.Serialize(DateTime.UtcNow, ClassMembership.Json);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(membership.Address!, "attempts"))
        {
            Content = new StringContent($$"""{"now":{{now}},"attempts":[{{string.Join(',', lines)}}]}""", Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", membership.Token);
        using var response = client.Send(request);
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            return SendingEnd.NotKnown;
        // Lines that it will never take would keep back all that follow them.
        if (!response.IsSuccessStatusCode && response.StatusCode is not (HttpStatusCode.BadRequest or HttpStatusCode.RequestEntityTooLarge))
            return SendingEnd.Later;
        outbox.Remove(lines);
        return null;
    }

    /// <summary>Whether an address is a number, such as 192.168.1.20: no proxy leads to a machine of the room.</summary>
    public static bool IsInTheRoom(Uri address) => address.IsLoopback || address.HostNameType is UriHostNameType.IPv4 or UriHostNameType.IPv6;
}
