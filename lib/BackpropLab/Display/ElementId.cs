using System.Security.Cryptography;
using System.Text;

namespace BackpropLab.Display;

/// <summary>Ids of elements: unique in a page, and the same whenever a notebook runs from top to bottom.</summary>
static class ElementId
{
    static int made;

    /// <summary>
    /// A digest of the content tells apart what different sessions show on one page, a counter what one session shows.
    /// </summary>
    public static string For(string content) => FormattableString.Invariant($"bl-{Digest(content)}-{Interlocked.Increment(ref made)}");

    /// <summary>Tells a content from others, and is the same whenever it is made of the same.</summary>
    public static string Digest(string content) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(content)), 0, 5).ToLowerInvariant();
}
