using Microsoft.AspNetCore.Http;

namespace BackpropLab.Studio;

/// <summary>
/// How browsers come in. An address that opens the page is printed and handed to programs, so that others on this
/// machine can read it: it works once. What it leads to is told to that browser alone: a folder and, for a window, the
/// cookie that goes with it. The cookie is bound to the folder, as browsers send one to every port of a host.
/// </summary>
sealed class Entrance(ServerKeys keys)
{
    /// <summary>The first part of the path of an address that opens the page.</summary>
    public const string Door = "open";

    const string CookieName = "backprop-lab";

    readonly AccessToken window = keys.Token("window");
    readonly AccessToken frame = keys.Token("frame");
    readonly AccessToken cookie = keys.Token("cookie");
    AccessToken next = AccessToken.New();

    /// <summary>The path that opens the page, once.</summary>
    public string Path => $"/{Door}/{next.Text}";

    /// <summary>Lets a browser in, if this is the token of the address that is to be used next; there is a new one then.</summary>
    public bool TryOpen(string token)
    {
        var current = next;
        return current.Is(token) && Interlocked.CompareExchange(ref next, AccessToken.New(), current) == current;
    }

    /// <summary>Hands over what a browser is let in with.</summary>
    /// <param name="context">The request that opened the page.</param>
    /// <returns>
    /// The folder of the page. An editor shows the page in a frame of its own, to which no browser sends a cookie that is
    /// as strict as this one; the address of a frame stands in no bar and no history, and so is enough.
    /// </returns>
    public string Admit(HttpContext context)
    {
        if (context.Request.Headers["Sec-Fetch-Dest"] == "iframe")
            return frame.Text;
        context.Response.Cookies.Append(CookieName, cookie.Text, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = $"/{window.Text}/" });
        return window.Text;
    }

    /// <summary>Whether a request comes from a browser that was let in.</summary>
    public bool Knows(HttpRequest request)
    {
        var folder = FirstSegment(request.Path);
        return frame.Is(folder) || (window.Is(folder) && cookie.Is(request.Cookies[CookieName] ?? ""));
    }

    /// <summary>Whether a request is about to open the page.</summary>
    public static bool IsAtDoor(HttpRequest request) => FirstSegment(request.Path) == Door;

    static string FirstSegment(PathString path) => path.Value!.Split('/', 3).ElementAtOrDefault(1) ?? "";
}
