using BackpropLab.Notebooks;

namespace BackpropLab.Studio;

/// <summary>The document of a lesson, with its cells as they are: it reads without scripts. What changes comes as messages.</summary>
static class LessonPage
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
        <noscript><p class="nb-note">Scripts run and edit the cells of this page: allow them here.</p></noscript>
        <div class="nb-note" id="watch-trust" role="region" aria-label="Trust" hidden>
        <p>This notebook is not one of the course’s own, so none of its code has run, and its text is shown without scripts. Code can do
        on this machine whatever you can: run it if you trust whoever wrote it.</p>
        <button type="button" id="watch-trust-run">Trust and run this notebook</button>
        </div>
        """;

    /// <summary>The document.</summary>
    /// <param name="name">The notebook's file without its extension.</param>
    /// <param name="state">What it shows; null as long as nobody has read it.</param>
    /// <param name="nonce">What its script gives to the scripts that outputs bring.</param>
    public static string Render(string name, PageState? state, string nonce)
    {
        var file = Html.Encode($"{name}.dib");
        var footer = $"<p>What you write here is saved in {file}, and what another editor saves there shows here.</p>";
        var heading = $"""<h1 id="untitled" hidden>{file}</h1>""";
        var problem = """<div id="watch-problem" role="alert"></div>""";
        var cells = string.Concat(state?.Cells.Select(Cell) ?? []);
        var main = $"""{heading}{"\n"}{Main}{"\n"}<div id="cells">{cells}</div>""";
        var assets = $"""<link rel="stylesheet" href="assets/lesson.css">{"\n"}<script defer nonce="{nonce}" src="assets/lesson.js"></script>""";
        var page = new Page($"{state?.Title ?? file} · Backprop Lab", main, state?.Contents ?? "", footer) { LiveBar = Bar + problem, LiveAssets = assets };
        return PageShell.Render(page, home: "../");
    }

    static string Cell(CellView cell) => cell.Outputs.Count == 0 ? cell.Frame
        : $"""{cell.Frame[..cell.Frame.LastIndexOf("</div>", StringComparison.Ordinal)]}<div class="nb-outputs">{string.Concat(cell.Outputs)}</div></div>{"\n"}""";

    /// <summary>
    /// What the page may load and run. Who may frame it is not said: an editor that shows it beside the notebook frames
    /// it under a scheme of its own, and who was not let in cannot frame it at all.
    /// </summary>
    /// <param name="nonce">The nonce of this page.</param>
    public static string ContentSecurityPolicy(string nonce) => PagePolicy.OfLivePage(PageShell.Scripts, nonce);
}
