using System.Net;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Studio;

/// <summary>
/// Keeps out whoever was not given the address: who reaches the page can have code run, and any page that this
/// machine's browser has open can try to.
/// </summary>
sealed class Gate(AccessToken token)
{
    /// <summary>Why a request is refused, in one sentence; null if it is not.</summary>
    public string? Refusal(HttpRequest request)
    {
        // A foreign name that its owner points at this machine (DNS rebinding) stands here as what it is.
        if (!IsLoopback(request.Host.Host))
        {
            return "This page answers to the names of this machine alone, 127.0.0.1 and localhost: "
                + "open the address that lab watch printed.";
        }

        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 ? origin != $"http://{request.Host}" : HttpMethods.IsPost(request.Method))
            return "This request comes from another page than the one that lab watch serves, and is refused.";
        return token.Is(FirstSegment(request.Path))
            ? null
            : "The address lacks the token of this session: open the whole address that lab watch printed.";
    }

    // The port is not looked at: an editor that works on this machine from afar forwards it under another number.
    static bool IsLoopback(string host) =>
        host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    static string FirstSegment(PathString path) => path.Value!.Split('/', 3).ElementAtOrDefault(1) ?? "";
}
