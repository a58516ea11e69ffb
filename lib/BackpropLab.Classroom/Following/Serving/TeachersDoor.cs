using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace BackpropLab.Classroom;

/// <summary>
/// Lets the teacher's browser in, and nobody else's. The address that opens the overview is handed to programs, so that others on the
/// machine can read it: it works once. After it the browser has a cookie, and what stands in its address bar, on the wall for all
/// to read, opens nothing.
/// </summary>
/// <param name="cookie">The secret that the cookie holds.</param>
sealed class TeachersDoor(string cookie)
{
    /// <summary>How many bytes a secret is made of.</summary>
    public const int Bytes = 24;

    const string CookieName = "backprop-lab-class";

    string next = NewSecret();

    /// <summary>The last part of the address that opens the overview, once.</summary>
    public string Next => next;

    /// <summary>A secret that was never used.</summary>
    public static string NewSecret() => RandomNumberGenerator.GetHexString(2 * Bytes, lowercase: true);

    /// <summary>Compares texts; the time it takes does not tell how much of one is right.</summary>
    public static bool IsSame(string given, string expected) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));

    /// <summary>Lets a browser in, if this is the address that is to be used next; there is a new one then.</summary>
    public bool TryOpen(HttpContext context, string given)
    {
        var current = next;
        if (!IsSame(given, current) || Interlocked.CompareExchange(ref next, NewSecret(), current) != current)
            return false;
        // Without a path it belongs to the folder of this address, whatever a proxy puts before that.
        context.Response.Cookies.Append(CookieName, cookie, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, Path = null });
        return true;
    }

    /// <summary>Whether a request comes from a browser that was let in.</summary>
    public bool Knows(HttpRequest request) => IsSame(request.Cookies[CookieName] ?? "", cookie);
}
