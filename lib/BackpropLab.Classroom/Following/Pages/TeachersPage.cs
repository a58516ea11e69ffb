namespace BackpropLab.Classroom;

/// <summary>What stands at the addresses that open the overview.</summary>
static class TeachersPage
{
    /// <summary>
    /// For a browser that is let in. The page itself leads on, and no redirection: whoever comes by a link in another page would
    /// still count as coming from there, and its browser would keep the cookie back.
    /// </summary>
    public static string Open { get; } = Render("""<meta http-equiv="refresh" content="0; url=./">""", """<p><a href="./">To the overview</a></p>""");

    /// <summary>For whoever has no key.</summary>
    public static string Closed { get; } = Render("", "<p>The overview is the teacher's: open the last address that lab class open printed; each works once.</p>");

    static string Render(string head, string body) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>Backprop Lab</title>
        {head}
        </head>
        <body>
        {body}
        </body>
        </html>

        """;
}
