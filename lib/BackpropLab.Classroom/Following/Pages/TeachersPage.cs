using BackpropLab.Notebooks;

namespace BackpropLab.Classroom;

/// <summary>What stands at the addresses that open the overview.</summary>
static class TeachersPage
{
    /// <summary>
    /// For a browser that is let in. The page itself leads on, and no redirection: whoever comes by a link in another page would
    /// still count as coming from there, and its browser would keep the cookie back.
    /// </summary>
    public static string Open { get; } = BarePage.Render("""<meta http-equiv="refresh" content="0; url=./">""", """<p><a href="./">To the overview</a></p>""");

    /// <summary>For whoever has no key.</summary>
    public static string Closed { get; } = BarePage.Render("", "<p>The overview is the teacher's: open the last address that lab class open printed; each works once.</p>");
}
