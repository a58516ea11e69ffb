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

    const string Main = """
        <noscript><p class="nb-note">This page follows its notebook by scripts: allow them here.</p></noscript>
        <div class="nb-note" id="watch-trust" role="region" aria-label="Trust" hidden>
        <p>This notebook is not one of the course’s own, so none of its code has run, and its text is shown without scripts. Code can do
        on this machine whatever you can: run it if you trust whoever wrote it.</p>
        <button type="button" id="watch-trust-run">Trust and run this notebook</button>
        </div>
        <div id="cells"></div>
        """;

    /// <summary>The document.</summary>
    /// <param name="path">The notebook.</param>
    /// <param name="nonce">What its script gives to the scripts that outputs bring.</param>
    public static string Render(string path, string nonce)
    {
        var file = Path.GetFileName(path);
        var name = Html.Encode(file);
        var footer = $"<p>Every save of {name} shows here. It is run by <code>lab watch</code>, which Ctrl+C ends.</p>";
        var heading = $"""<h1 id="untitled" hidden>{name}</h1>""";
        var problem = """<div id="watch-problem" role="alert"></div>""";
        var main = $"{heading}\n{Main}";
        var assets = $"""<link rel="stylesheet" href="assets/watch.css">{"\n"}<script defer nonce="{nonce}" src="assets/watch.js"></script>""";
        var page = new Page($"{file} · Backprop Lab", main, Contents: "", footer) { LiveBar = Bar + problem, LiveAssets = assets };
        return PageShell.Render(page, home: "./");
    }

    /// <summary>
    /// What the page may load and run. Who may frame it is not said: an editor that shows it beside the notebook frames
    /// it under a scheme of its own, and who was not let in cannot frame it at all.
    /// </summary>
    /// <param name="nonce">The nonce of this page.</param>
    public static string ContentSecurityPolicy(string nonce) => PagePolicy.OfLivePage(PageShell.Scripts, nonce);
}
