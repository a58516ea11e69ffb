using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Connections;

namespace BackpropLab.Classroom;

/// <summary>So many connections from one address at a time: who opens more, and says nothing on them, takes nobody's place.</summary>
/// <param name="most">How many.</param>
sealed class ConnectionLimit(int most)
{
    readonly ConcurrentDictionary<IPAddress, int> open = new();

    /// <summary>Lets a connection through to what serves it, or closes it.</summary>
    public async Task PassAsync(ConnectionContext connection, ConnectionDelegate next)
    {
        // This machine's own connections are the teacher's, or those of all students behind a proxy.
        if (connection.RemoteEndPoint is not IPEndPoint { Address: { } address } || IPAddress.IsLoopback(address))
        {
            await next(connection);
            return;
        }

        try
        {
            if (open.AddOrUpdate(address, 1, (_, count) => count + 1) <= most)
                await next(connection);
            else
                connection.Abort();
        }
        finally
        {
            if (open.AddOrUpdate(address, 0, (_, count) => count - 1) == 0)
                open.TryRemove(new(address, 0));
        }
    }
}
