using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Classroom;

/// <summary>Where a request comes from, to count what comes from there.</summary>
static class Sender
{
    /// <summary>
    /// The address, or the network of an IPv6 address, of which one machine has many. Behind a proxy on this machine it is what that
    /// says; of anybody else the header is not believed.
    /// </summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (IPAddress.IsLoopback(address) && context.Request.Headers["X-Forwarded-For"] is [.., { } forwarded] && IPAddress.TryParse(forwarded.Split(',')[^1].Trim(), out var behind))
            address = behind;
        return address.AddressFamily == AddressFamily.InterNetworkV6 && !address.IsIPv4MappedToIPv6 ? Convert.ToHexString(address.GetAddressBytes(), 0, 8) : address.ToString();
    }
}
