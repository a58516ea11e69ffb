using System.Net;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Studio;

/// <summary>
/// Keeps out whoever was not given an address that opens the page: who reaches the page can have code run, and any page that this
/// machine's browser has open can try to.
/// </summary>
sealed class Gate(Entrance entrance)
{
    /// <summary>What a browser is told that does not come by an address which still opens the page.</summary>
    public const string NotLetIn = "This browser is not let in: open the last address that lab printed; each works once.";

    /// <summary>Why a request is refused, in one sentence; null if it is not.</summary>
    public string? Refusal(HttpRequest request)
    {
        // A foreign name that its owner points at this machine (DNS rebinding) stands here as what it is.
        if (!IsLoopback(request.Host.Host))
        {
            return "This page answers to the names of this machine alone, 127.0.0.1 and localhost: "
                + "open the address that lab printed.";
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 ? origin != $"http://{request.Host}" : request.HttpContext.WebSockets.IsWebSocketRequest)
            return "This request comes from another page than one that lab serves, and is refused.";
        return Entrance.IsAtDoor(request) || entrance.Knows(request) ? null : NotLetIn;
    }

    // The port is not looked at: an editor that works on this machine from afar forwards it under another number.
    static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
