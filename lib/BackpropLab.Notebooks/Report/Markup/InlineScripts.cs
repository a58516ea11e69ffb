using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace BackpropLab.Notebooks;

/// <summary>The scripts that stand in HTML, in the form in which a content security policy allows them.</summary>
static partial class InlineScripts
{
    /// <summary>A source for each script: allowed is this text and no other, wherever it stands.</summary>
    public static IEnumerable<string> Sources(string html) => Elements().Matches(html).Select(script => Source(script.Groups["text"].Value)).Distinct();

    // A browser hashes what its parser made of the page, which knows one kind of line ending.
    static string Source(string script) =>
        $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Replace("\r\n", "\n").Replace('\r', '\n'))))}'";

    [GeneratedRegex("""<script(\s([^>"']|"[^"]*"|'[^']*')*)?>(?<text>.*?)</script[\s/>]""", RegexOptions.IgnoreCase | RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Elements();
}
