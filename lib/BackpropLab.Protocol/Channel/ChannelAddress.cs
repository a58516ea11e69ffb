using System.Net.Sockets;

namespace BackpropLab.Protocol;

/// <summary>How a worker finds the host that started it.</summary>
public static class ChannelAddress
{
    /// <summary>The argument of a worker's command line that comes before the address.</summary>
    public const string Option = "--channel";

    /// <summary>Connects to the host.</summary>
    /// <param name="address">The <see cref="ChannelListener.Address"/>.</param>
    /// <exception cref="SocketException">Nobody listens there.</exception>
    public static Stream Connect(string address)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Connect(new UnixDomainSocketEndPoint(address));
        return new NetworkStream(socket, ownsSocket: true);
    }
}
