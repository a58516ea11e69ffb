namespace BackpropLab.Studio;

/// <summary>What the pages of a static site say and offer that those of a server do not.</summary>
static class SiteTexts
{
    public const string LessonFooter =
        """What you write here is kept in this browser, and runs in it: nothing of it leaves this machine. <a href="../licences/">Licences</a>""";

    public const string FrontFooter =
        """<p>Everything runs in this browser, and what you write is kept in it: nothing of it leaves this machine. <a href="licences/">Licences</a></p>""";

    /// <summary>What the menu of a lesson offers besides.</summary>
    public const string Menu = """
        <button type="button" id="download">Download what you wrote (.dib)</button>
        <button type="button" id="import">Go on with a file (.dib)</button>
        <input type="file" id="imported" accept=".dib" hidden>

        """;
}
