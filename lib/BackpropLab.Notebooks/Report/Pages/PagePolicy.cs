namespace BackpropLab.Notebooks;

/// <summary>
/// The content security policies of pages: what a page may load and run. Scripts run if the page or something that a
/// cell put out brings them; those in a text do not, nor does any handler in an attribute.
/// </summary>
static class PagePolicy
{
    /// <summary>For an answer that is no page.</summary>
    public const string Nothing = "default-src 'none'; base-uri 'none'; form-action 'none'";

    /// <summary>For a page of a report. Not every browser counts the files beside a page from the file system as the page's own, so they are named.</summary>
    /// <param name="scripts">The sources of the scripts that stand in it.</param>
    public static string OfFile(IEnumerable<string> scripts) => Of("'self' file:", scripts, connections: "'none'");

    /// <summary>For a page that goes on changing.</summary>
    /// <param name="scripts">The sources of the scripts that stand in it.</param>
    /// <param name="nonce">What the page's own script gives to those that outputs bring.</param>
    public static string OfLivePage(IEnumerable<string> scripts, string nonce) =>
        Of("'self'", [.. scripts, $"'nonce-{nonce}'"], connections: "'self'");

    /// <summary>For a page of a static site: it shows no pictures of other hosts, for it asks nobody else for anything.</summary>
    /// <param name="scripts">The sources of the scripts that stand in it.</param>
    /// <param name="nonce">What the page's own script gives to those that outputs bring.</param>
    /// <param name="told">Where the class is that the page tells of checks; null for none.</param>
    public static string OfSitePage(IEnumerable<string> scripts, string nonce, Uri? told = null) =>
        Of("'self'", [.. scripts, $"'nonce-{nonce}'", "'wasm-unsafe-eval'"], connections: told is null ? "'self'" : $"'self' {told.GetLeftPart(UriPartial.Authority)}", pictures: "");

    // Charts are drawn with styles in attributes, and outputs bring style sheets; neither can act.
    static string Of(string own, IEnumerable<string> scripts, string connections, string pictures = " https:") => string.Join(
        "; ",
        "default-src 'none'",
        $"script-src {own} {string.Join(' ', scripts)}",
        $"style-src {own} 'unsafe-inline'",
        $"font-src {own} data:",
        $"img-src {own} data: blob:{pictures}",
        "media-src data: blob:",
        $"connect-src {connections}",
        "base-uri 'none'",
        "form-action 'none'");
}
