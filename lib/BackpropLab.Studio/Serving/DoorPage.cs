using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>What stands at the addresses that open a live page.</summary>
static class DoorPage
{
    /// <summary>
    /// A browser that was here before finds its way back by what the page left in its storage, which, unlike a cookie,
    /// belongs to this port alone.
    /// </summary>
    const string WayBack = """
        <script>try { const page = localStorage.getItem("backprop-lab-page"); if (/^\/[0-9a-f]{48}\//.test(page)) location.replace(page); } catch { }</script>
        """;

    /// <summary>What the pages may run.</summary>
    public static string ContentSecurityPolicy { get; } = $"{PagePolicy.Nothing}; script-src {string.Join(' ', InlineScripts.Sources(WayBack))}";

    /// <summary>
    /// For a browser that is let in. The page itself leads on, and no redirection: whoever comes by a link in another page
    /// would still count as coming from there, and its browser would keep the cookie back.
    /// </summary>
    /// <param name="page">The path of the page.</param>
    public static string Open(string page) => BarePage.Render(
        $"""<meta http-equiv="refresh" content="0; url=../{page}">""",
        $"""<p><a href="../{page}">To the notebook</a></p>""");

    /// <summary>For an address that does not open the page, or not any more.</summary>
    public static string Closed { get; } = BarePage.Render(
        WayBack,
        $"<p>{Gate.NotLetIn} The terminal in which lab runs shows the next one.</p>");
}
