namespace BackpropLab.Notebooks;

/// <summary>The document around a page: its styles and scripts, the bar at its top, its landmarks.</summary>
static class PageShell
{
    /// <summary>The first thing that a page does, before it is drawn: to take the theme that its reader chose.</summary>
    const string ChosenTheme = """
        <script>try { const theme = localStorage.getItem("backprop-lab-theme"); if (theme) document.documentElement.dataset.theme = theme; } catch { }</script>
        """;

    /// <summary>The scripts that stand in every document.</summary>
    public static IEnumerable<string> Scripts { get; } = InlineScripts.Sources(ChosenTheme);

    /// <summary>The whole document. A finished page brings its content security policy, a live one is sent with it.</summary>
    /// <param name="page">What it says.</param>
    /// <param name="home">Where the bar's name leads.</param>
    public static string Render(Page page, string home)
    {
        // What a live page will show is not known when it is opened.
        var figures = page.LiveBar is not null || HasFigures(page);
        var rules = page.LiveBar is not null ? page.Policy : PagePolicy.OfFile([.. Scripts, .. page.Scripts]);
        var policy = rules is null ? "" : $"""<meta http-equiv="Content-Security-Policy" content="{rules}">""" + "\n";
        return $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            {policy}<meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="Backprop Lab">
            <title>{Html.Encode(page.Title)}</title>
            <link rel="icon" href="{page.Assets}icon.svg">
            {ChosenTheme}
            <link rel="stylesheet" href="{page.Assets}page.css">
            {(figures ? PlotlyScript(page.Assets) : "")}
            <script defer src="{page.Assets}page.js"></script>{page.LiveAssets}
            </head>
            <body>
            <a class="nb-skip" href="#main">Skip to the content</a>
            <header class="nb-top"><a href="{home}">Backprop Lab</a>{page.LiveBar}<button type="button" id="theme" hidden></button></header>
            <div class="nb-columns">
            {page.Contents}
            <main id="main" tabindex="-1">
            {page.Main}
            </main>
            <footer class="nb-footer">{page.Footer}</footer>
            </div>
            </body>
            </html>

            """;
    }

    /// <summary>Whether a page shows charts; one that an output draws counts, and one that is mentioned in a text does no harm.</summary>
    public static bool HasFigures(Page page) => Plotly.IsIn(page.Main);

    static string PlotlyScript(string assets) => $"""
        <script defer src="{assets}{Plotly.FileName}"></script>
        <script defer src="{assets}{Plotly.FiguresScript}"></script>
        """;
}
