using System.Net;
using System.Net.Sockets;

namespace BackpropLab.Notebooks;

/// <summary>A port that cannot be listened on, because another program has it or this one may not use it.</summary>
static class PortProblem
{
    /// <summary>Whether that is why a server has not started.</summary>
    public static bool Is(Exception e) => e is IOException { InnerException: InvalidOperationException } or SocketException;

    /// <summary>The same in a sentence.</summary>
    /// <param name="port">The port.</param>
    /// <param name="host">The address.</param>
    /// <param name="e">What the server threw as it started.</param>
    public static IOException Of(int port, IPAddress host, Exception e) => new(
        $"Port {port} cannot be used on {host} ({e.InnerException?.Message ?? e.Message}): take another with --port, or leave it out for one that is free.", e);
}
