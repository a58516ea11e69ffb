using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The document of a live page. Its cells come over the event stream, first and later alike.</summary>
static class WatchPage
{
    const string Bar = """
        <div class="nb-watch">
        <p class="nb-watch-status" id="watch-status" role="status">Connecting</p>
        <button type="button" id="watch-stop" aria-disabled="true">Stop</button>
        <button type="button" id="watch-run">Run all</button>
        <button type="button" id="watch-restart">Restart and run all</button>
        </div>
        """;

    const string Assets = """
        <link rel="stylesheet" href="assets/watch.css">
        <script defer src="assets/watch.js"></script>
        """;

    const string Main = """
        <noscript><p class="nb-note">This page follows its notebook by scripts: allow them here.</p></noscript>
        <div id="cells"></div>
        """;

    /// <summary>The document.</summary>
    /// <param name="path">The notebook.</param>
    public static string Render(string path)
    {
        var file = Path.GetFileName(path);
        var name = Html.Encode(file);
        var footer = $"<p>Every save of {name} shows here. It is run by <code>lab watch</code>, which Ctrl+C ends.</p>";
        var heading = $"""<h1 id="untitled" hidden>{name}</h1>""";
        var problem = """<div id="watch-problem" role="alert"></div>""";
        var main = $"{heading}\n{Main}";
        var page = new Page($"{file} · Backprop Lab", main, Contents: "", footer) { LiveBar = Bar + problem, LiveAssets = Assets };
        return PageShell.Render(page, home: "./");
    }

    /// <summary>
    /// What the page may load: its own files, what outputs carry inside them, and pictures. Outputs come with scripts
    /// inside, which is what draws charts. Who may frame it is not said: an editor that shows it beside the notebook
    /// frames it under a scheme of its own, and who lacks the token cannot frame it at all.
    /// </summary>
    public static string ContentSecurityPolicy { get; } = string.Join(
        "; ",
        "default-src 'none'",
        "script-src 'self' 'unsafe-inline'",
        "style-src 'self' 'unsafe-inline'",
        "font-src 'self' data:",
        "img-src 'self' data: blob: https:",
        "media-src data: blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'");
}
